import { expect, picturePath, test } from './support/walk.ts';

/** Every page of the menu: group, word. */
const PAGES: readonly (readonly [group: string, title: string])[] = [
  ['工作台', '工作台'],
  ['收表与导入', '导入数据'],
  ['收表与导入', '导入批次'],
  ['基础台账', '志愿者'],
  ['基础台账', '组织与队伍'],
  ['基础台账', '队伍成员'],
  ['基础台账', '阵地'],
  ['基础台账', '单位'],
  ['指标与材料', '指标'],
  ['指标与材料', '材料填数'],
  ['系统管理', '账号与权限'],
  ['系统管理', '备份与恢复'],
  ['系统管理', '操作日志'],
  ['系统管理', '导出登记'],
  ['系统管理', '代码表'],
  ['系统管理', '参数设置'],
];

for (const size of ['标准字', '大字']) {
  test(`pages in ${size}`, async ({ window }) => {
    test.setTimeout(120_000);
    if (size === '大字') await window.button('大字').click();
    for (const [group, title] of PAGES) {
      await window.open(title, group);
      await window.page.waitForTimeout(1500);
      await window.page.screenshot({ path: picturePath(`${title}-${size}`) });
    }
    expect(true).toBe(true);
  });
}
