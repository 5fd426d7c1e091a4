import { expect, test } from 'vitest';
import { sourceFiles, textOf } from './source-files.ts';

/** A quoted text of Chinese that ends like a sentence; codes, labels and headers do not. */
const SENTENCE = /(['"`])[^'"`\n]*\p{Script=Han}[^'"`\n]*[。！？][^'"`\n]*\1/gu;

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function sentencesIn(folder: string): string[] {
  return sourceFiles(folder).flatMap((file) =>
    [...withoutComments(textOf(file)).matchAll(SENTENCE)].map(([text]) => `${file}: ${text}`),
  );
}

test('the main side speaks by codes: its sentences stand in shared/text', () => {
  expect(sentencesIn('main')).toEqual([]);
});

test('in the window, sentences stand in files of words', () => {
  const strays = sentencesIn('renderer').filter(
    (found) => !/^renderer\/(text\/[^:]+|[^:]*words\.ts):/.test(found),
  );
  expect(strays).toEqual([]);
});
