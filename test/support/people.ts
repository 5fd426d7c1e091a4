import { mod112Check } from '../../shared/domain/identifiers/mod-11-2.ts';

/** County 119900 does not exist: no number made here belongs to anyone. */
const COUNTY = '119900';
const SURNAMES = ['周', '吴', '郑', '冯', '陈', '褚', '卫', '蒋', '沈', '韩'];
const GIVEN = ['秀兰', '建国', '志强', '桂英', '玉梅', '文涛', '海燕', '立新', '春花', '少华'];

export interface Person {
  readonly name: string;
  readonly document: string;
  readonly mobile: string;
  readonly birthDate: string;
  readonly sex: '男' | '女';
}

/** The n-th invented person: always the same, with a valid number. */
export function person(n: number): Person {
  const year = 1950 + (n % 55);
  const month = String(1 + (n % 12)).padStart(2, '0');
  const day = String(1 + (n % 28)).padStart(2, '0');
  const serial = 100 + (Math.floor(n / 7) % 900);
  const first17 = `${COUNTY}${year}${month}${day}${serial}`;
  const surname = SURNAMES[n % 10] ?? '周';
  const given = GIVEN[Math.floor(n / 10) % 10] ?? '秀兰';
  return {
    name: `${surname}${given}`,
    document: first17 + mod112Check(first17),
    mobile: `138${String(10_000_000 + n)}`,
    birthDate: `${year}-${month}-${day}`,
    sex: serial % 2 === 1 ? '男' : '女',
  };
}
