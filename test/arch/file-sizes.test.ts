import { describe, expect, test } from 'vitest';
import { SOURCE_FOLDERS, sourceFiles, textOf } from './source-files.ts';

/** Small rooms: half of all files at most so many lines, nine of ten, and none more. */
const MEDIAN_LINES = 80;
const NINE_OF_TEN_LINES = 250;
const MOST_LINES = 500;

function lineCount(file: string): number {
  return textOf(file).trimEnd().split('\n').length;
}

describe('the size of source files', () => {
  const sizes = SOURCE_FOLDERS.flatMap(sourceFiles)
    .map((file) => ({ file, lines: lineCount(file) }))
    .toSorted((a, b) => a.lines - b.lines);
  const at = (share: number): number => sizes[Math.floor(share * (sizes.length - 1))]?.lines ?? 0;

  test('keeps its median and its nine of ten', () => {
    expect(at(0.5)).toBeLessThanOrEqual(MEDIAN_LINES);
    expect(at(0.9)).toBeLessThanOrEqual(NINE_OF_TEN_LINES);
  });

  test('has no file that is too long to read', () => {
    expect(sizes.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
  });
});
