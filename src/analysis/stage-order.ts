import type { LayerName, Stage } from './stage.js';

/** A stage as the runner sees it: which layers it names, and a run whose types are checked by the stage itself. */
export type AnyStage = Pick<Stage, 'name' | 'requires' | 'assigns'>;

/**
 * Orders stages so that each runs after those that assign what it requires; equal ones keep the order given.
 *
 * @throws {Error} where a layer is required and never assigned, assigned twice, or stages require each other.
 */
export function orderStages<S extends AnyStage>(stages: readonly S[]): S[] {
  const owners = new Map<LayerName, string>();
  for (const { name, assigns } of stages) {
    for (const layer of assigns) {
      const owner = owners.get(layer);
      if (owner !== undefined) throw new Error(`analysis: layer “${layer}” is assigned by both ${owner} and ${name}`);
      owners.set(layer, name);
    }
  }
  const ordered: S[] = [];
  const done = new Set<LayerName>();
  let waiting = [...stages];
  while (waiting.length > 0) {
    const next = waiting.find(({ requires }) => requires.every((layer) => done.has(layer)));
    if (next === undefined) throw new Error(`analysis: no order for ${waiting.map((stage) => describe(stage, owners)).join('; ')}`);
    ordered.push(next);
    for (const layer of next.assigns) done.add(layer);
    waiting = waiting.filter((stage) => stage !== next);
  }
  return ordered;
}

function describe({ name, requires }: AnyStage, owners: ReadonlyMap<LayerName, string>): string {
  const missing = requires.filter((layer) => !owners.has(layer));
  return missing.length > 0 ? `${name} (nothing assigns ${missing.join(', ')})` : name;
}
