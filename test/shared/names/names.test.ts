import Database from 'better-sqlite3';
import fc from 'fast-check';
import { pinyin as readingsOf } from 'pinyin-pro';
import { afterAll, describe, expect, it } from 'vitest';
import strokeOrder from '../../../resources/seed/stroke-order.json' with { type: 'json' };
import surnames from '../../../resources/seed/surname-readings.json' with { type: 'json' };
import { headSyllables, pinyin } from '../../../shared/domain/names/pinyin.ts';
import { nameTerms, searchQuery } from '../../../shared/domain/names/search-terms.ts';

describe('pinyin of names', () => {
  it.each([
    ['王伟强', 'wangweiqiang', 'wwq'],
    ['单伟涛', 'shanweitao', 'swt'],
    ['区一建', 'ouyijian', 'oyj'],
    ['仇娟艳', 'qiujuanyan', 'qjy'],
    ['曾思敏', 'zengsimin', 'zsm'],
    ['查诺丽', 'zhanuoli', 'znl'],
    ['朴霞桐', 'piaoxiatong', 'pxt'],
    ['解平丽', 'xiepingli', 'xpl'],
    ['翟明', 'zhaiming', 'zm'],
    ['吕洋', 'lvyang', 'ly'],
    ['尉迟明', 'yuchiming', 'ycm'],
    ['万俟雪', 'moqixue', 'mqx'],
    ['单于海', 'chanyuhai', 'cyh'],
    ['欧阳一', 'ouyangyi', 'oyy'],
    ['SMITH JOHN', 'smithjohn', 'sj'],
    ['', '', ''],
  ])('%s reads %s, %s', (name, full, initials) => {
    expect(pinyin(name)).toEqual({ full, initials });
  });
});

describe('characters read one by one', () => {
  const table = strokeOrder.groups.flatMap((group) => Array.from(group));
  const character = fc.integer({ min: 0, max: table.length - 1 }).map((place) => table[place] ?? '');
  const surname = fc.oneof(character, fc.constantFrom(...Object.keys(surnames.readings)));

  it('agree with the reading of the whole name in its words', () => {
    fc.assert(
      fc.property(surname, fc.array(character, { minLength: 0, maxLength: 3 }), (head, given) => {
        const name = head + given.join('');
        const overrides: Readonly<Record<string, string>> = surnames.readings;
        const [first = '', second = ''] = Array.from(name);
        const own = (overrides[first + second] ?? overrides[first] ?? '').split(' ').filter(Boolean);
        const whole = readingsOf(name, { toneType: 'none', type: 'array', surname: 'head', v: true });
        const expected = Array.from(name).map(
          (each, i) => own[i] ?? (whole[i] === each ? '' : (whole[i] ?? '')),
        );
        expect(pinyin(name).full).toBe(expected.join(''));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the beginning of the pinyin of names that begin with a character', () => {
  it.each([
    ['王', ['wang']],
    ['曾', ['zeng']],
    ['长', ['zhang', 'chang']],
    ['单', ['shan', 'chan']],
    ['𠮷', []],
  ])('%s: %j', (character, syllables) => {
    expect(headSyllables(character).toSorted()).toEqual(syllables.toSorted());
  });

  it('is that of every name', () => {
    const table = strokeOrder.groups.flatMap((group) => Array.from(group));
    const character = fc.integer({ min: 0, max: table.length - 1 }).map((place) => table[place] ?? '');
    const head = fc.oneof(character, fc.constantFrom(...Object.keys(surnames.readings)));
    // Idioms in whose words the library reads the first character like no word of the language.
    const idiom = fc.constantFrom('枝大于本', '告朔饩羊', '傍若无人');
    const rest = fc.array(fc.oneof(character, fc.constantFrom('·', ' ', 'A', '1')), { maxLength: 3 });
    fc.assert(
      fc.property(fc.oneof({ weight: 50, arbitrary: head }, idiom), rest, (first, others) => {
        const name = first + others.join('');
        const syllables = headSyllables(Array.from(name)[0] ?? '');
        if (syllables.length === 0) return;
        expect(
          syllables.some((syllable) => pinyin(name).full.startsWith(syllable)),
          name,
        ).toBe(true);
      }),
      {
        numRuns: 3000,
        examples: [
          ['枝大于本', []],
          ['告朔饩羊', []],
          ['傍若无人', []],
        ],
      },
    );
  });
});

describe('search by name', () => {
  const db = new Database(':memory:');
  afterAll(() => db.close());
  db.exec(`CREATE VIRTUAL TABLE search USING fts5 (terms, content = '', contentless_delete = 1, detail = none,
    prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'); CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT)`);
  const addTerms = db.prepare('INSERT INTO search (rowid, terms) VALUES (?, ?)');
  const addName = db.prepare('INSERT INTO person VALUES (?, ?)');
  const names = [
    '王伟强',
    '王伟',
    '伟强',
    '强伟强王伟',
    '单伟涛',
    '𬱖明',
    '买买提·艾力',
    'SMITH JOHN',
    '欧阳一',
  ];
  for (const [i, name] of names.entries()) {
    addTerms.run(i + 1, nameTerms(name));
    addName.run(i + 1, name);
  }
  const find = (text: string): unknown[] => {
    const query = searchQuery(text);
    if (!query) return [];
    return db
      .prepare(
        `SELECT name FROM person WHERE id IN (SELECT rowid FROM search WHERE search MATCH ?) AND name LIKE ? ORDER BY id`,
      )
      .pluck()
      .all(query.match, `%${query.recheck ?? ''}%`);
  };

  it('finds parts of names, pinyin and initials', () => {
    expect(find('王')).toEqual(['王伟强', '王伟', '强伟强王伟']);
    expect(find('伟强')).toEqual(['王伟强', '伟强', '强伟强王伟']);
    expect(find('王伟强')).toEqual(['王伟强']);
    expect(find('王 伟')).toEqual(['王伟强', '王伟', '强伟强王伟']);
    expect(find('𬱖')).toEqual(['𬱖明']);
    expect(find('shanw')).toEqual(['单伟涛']);
    expect(find('SWT')).toEqual(['单伟涛']);
    expect(find('wwq')).toEqual(['王伟强']);
    expect(find('john')).toEqual(['SMITH JOHN']);
    expect(find('买买提·艾力')).toEqual(['买买提·艾力']);
    expect(find('李')).toEqual([]);
    expect(find('明')).toEqual(['𬱖明']);
    expect(find('涛')).toEqual(['单伟涛']);
  });

  it('keeps the first character of a name apart, which no beginning of a pinyin meets', () => {
    expect(nameTerms('王伟王')).toBe('王s 伟 王 王伟 伟王 wangweiwang www');
    expect(nameTerms('A 王')).toBe('a 王 awang aw');
    expect(find('s')).toEqual(['单伟涛', 'SMITH JOHN']);
    expect(find('王s')).toEqual([]);
  });

  it('has no query for signs, and no sign of the user reaches the query', () => {
    expect(searchQuery(' *"() ')).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
        expect(() => find(text)).not.toThrow();
      }),
    );
  });

  it('finds every name by each of its parts', () => {
    const character = fc.constantFrom(...Array.from('王伟强单区李明𬱖华'));
    const name = fc.array(character, { minLength: 2, maxLength: 5 }).map((parts) => parts.join(''));
    const table = db.prepare('DELETE FROM search WHERE rowid >= 100');
    fc.assert(
      fc.property(name, fc.nat(4), fc.nat(4), (full, from, length) => {
        table.run();
        db.prepare('DELETE FROM person WHERE id >= 100').run();
        addTerms.run(100, nameTerms(full));
        addName.run(100, full);
        const characters = Array.from(full);
        const start = from % characters.length;
        const part = characters.slice(start, start + 1 + length).join('');
        expect(find(part)).toContain(full);
        expect(find(pinyin(full).full)).toContain(full);
        expect(find(pinyin(full).initials)).toContain(full);
      }),
      { numRuns: 60 },
    );
  });
});
