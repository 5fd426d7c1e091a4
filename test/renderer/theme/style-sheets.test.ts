import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cssVariables } from '../../../renderer/theme/css-variables.ts';

const ROOT = join(import.meta.dirname, '../../../renderer');
const sheets = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.css'),
);

describe('style sheets', () => {
  it.each(sheets)('%s uses only variables that the theme sets', (path) => {
    // Measured by the top bar itself; see TopBar.tsx.
    const known = new Set([...Object.keys(cssVariables('normal')), '--top-bar-end']);
    const used = readFileSync(join(ROOT, path), 'utf8').matchAll(/var\((--(?!frozen)[\w-]+)/g);
    expect([...used].map((found) => found[1] ?? '').filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(sheets.filter((path) => !path.endsWith('print.css')))(
    '%s takes its colours from the theme',
    (path) => {
      const text = readFileSync(join(ROOT, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      expect(text.match(/#[0-9a-f]{3,8}\b|rgba?\(/gi) ?? []).toEqual([]);
    },
  );
});
