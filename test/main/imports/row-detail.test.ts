import { afterEach, beforeEach, expect, it } from 'vitest';
import { person } from '../../support/people.ts';
import { commit, plan, rowsOf, seedDistrict, STREETS } from '../../support/seed.ts';
import { openTestService, type TestService } from '../../support/service.ts';
import { type Cell, workbookFile } from '../../support/workbook.ts';

let test: TestService;
beforeEach(async () => {
  test = openTestService();
  await seedDistrict(test);
});
afterEach(() => test.close());

const HEADER = ['姓名', '证件号码', '手机号码', '注册日期', '所属街道'];
const line = (n: number, mobile: string, registered = '2024-03-05'): Cell[] => [
  person(n).name,
  person(n).document,
  mobile,
  registered,
  STREETS[0],
];

it('a written row still shows what stood there before', async () => {
  const first = await plan(test, workbookFile(test.dataDir, [HEADER, line(1, '13800138001')]), 'volunteers');
  await commit(test, first.id);
  const second = await plan(test, workbookFile(test.dataDir, [HEADER, line(1, '13900139002')]), 'volunteers');
  const mobileOf = async () => {
    const { lines } = await test.client.imports.row({ batchId: second.id, row: 2 });
    return lines.find(({ field }) => field === 'mobile');
  };
  const planned = await mobileOf();
  expect(planned).toMatchObject({ kind: 'changed', current: '138****8001', next: '139****9002' });
  await commit(test, second.id);
  expect(await mobileOf()).toEqual(planned);
});

it('an issue names the column, and what is no number is shown as it is written', async () => {
  const path = workbookFile(test.dataDir, [HEADER, line(1, '#REF!', '2024.1'), line(2, '138****2046')]);
  const { id } = await plan(test, path, 'volunteers');
  const [first, second] = await rowsOf(test, id);
  expect(first?.issues.find(({ code }) => code === 'DATE_AMBIGUOUS')?.params['field']).toBe('注册日期');
  expect(first?.values['mobile']).toBe('#REF!');
  expect(second?.values['mobile']).toBe('138****2046');
});

it('the next problem is found however far away, under the filter, and in both directions', async () => {
  const lines = Array.from({ length: 120 }, (_, n) => line(n + 1, person(n + 1).mobile));
  lines[0] = line(1, '138');
  lines[110] = line(111, '138');
  lines[115] = line(116, person(116).mobile, '二月底');
  const { id } = await plan(test, workbookFile(test.dataDir, [HEADER, ...lines]), 'volunteers');
  const seek = async (row: number, by: 1 | -1, code?: string) => {
    const problem = code === undefined ? null : { code, field: null };
    return (await test.client.imports.seek({ batchId: id, row, by, problem })).row;
  };
  expect(await seek(2, 1)).toBe(112);
  expect(await seek(112, 1)).toBe(117);
  expect(await seek(117, 1)).toBeNull();
  expect(await seek(51, -1)).toBe(2);
  expect(await seek(2, 1, 'DATE_UNPARSEABLE')).toBe(117);
});
