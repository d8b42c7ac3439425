import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sanitizeHtml from 'sanitize-html';
import { z } from 'zod';

/** Folder of the sample coverage; tests run from the root of the project. */
export const DEMO_FOLDER = join(process.cwd(), 'data', 'demo');

const PLACE = z.object({ file: z.string(), quote: z.string() });

const PLANTS = z.object({
  version: z.literal(1),
  stories: z.array(z.object({ id: z.string(), title: z.string(), events: z.array(z.string()) })),
  events: z.array(z.object({
    id: z.string(),
    title: z.string(),
    articles: z.array(z.object({ file: z.string(), outlet: z.string(), published: z.string() })),
  })),
  edits: z.array(z.object({ file: z.string(), of: z.string() })),
  plants: z.array(z.object({
    id: z.string(),
    kind: z.string(),
    event: z.string(),
    expect: z.enum(['dispute', 'compatible', 'updates', 'copy', 'circular', 'absent', 'label', 'edited', 'no-dispute']),
    disputeType: z.string().optional(),
    a: PLACE,
    b: PLACE,
    also: z.array(PLACE).optional(),
    note: z.string(),
  })),
});

/** What is planted in the sample coverage, as `data/demo/README.md` describes it. */
export type DemoPlants = z.infer<typeof PLANTS>;

/**
 * Reads `data/demo/plants.json`.
 *
 * @throws {z.ZodError} if it has another shape.
 */
export function readDemoPlants(): DemoPlants {
  return PLANTS.parse(JSON.parse(readFileSync(join(DEMO_FOLDER, 'plants.json'), 'utf8')));
}

/** Text of a file of the sample coverage: web pages without their markup, other files as they are. */
export function readDemoText(file: string): string {
  const raw = readFileSync(join(DEMO_FOLDER, file), 'utf8');
  return file.endsWith('.html') ? sanitizeHtml(/<article[^]*<\/article>/.exec(raw)?.[0] ?? '', { allowedTags: [] }) : raw;
}
