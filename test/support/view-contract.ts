import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { projectFolder } from '../../src/web/project-folder.js';

/** A template and the members of `page` that it reads. */
export interface TemplateUse {
  readonly path: string;
  readonly source: string;
  readonly reads: readonly string[];
}

/** Members of an interface by name, each with its documentation ("" where there is none). */
export type Members = ReadonlyMap<string, string>;

/** Every template under a folder of `views`. */
export function templatesUnder(folder: string): readonly TemplateUse[] {
  const root = projectFolder('views');
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ejs'))
    .sort()
    .map((name) => {
      const source = readFileSync(join(root, folder, name), 'utf8');
      const reads = [...new Set([...source.replace(/<%#[\s\S]*?%>/g, '').matchAll(/\bpage\.(\w+)/g)].map((match) => match[1]!))].sort();
      return { path: join(folder, name), source, reads };
    });
}

/** The members of an interface in a source file of the project. @throws {Error} when it is not there. */
export function membersOf(file: string, name: string): Members {
  const path = join(projectFolder('src'), '..', file);
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = source.statements.find((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === name);
  if (found === undefined || !ts.isInterfaceDeclaration(found)) throw new Error(`${file} has no interface ${name}`);
  return new Map(found.members.map((member) => [member.name?.getText(source) ?? '', ts.getJSDocCommentsAndTags(member).map((doc) => doc.getText(source)).join(' ')]));
}
