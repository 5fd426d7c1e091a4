import { expect, it } from 'vitest';
import { suggestedKind } from '../../../shared/domain/attachments/suggested-kind.ts';

it.each([
  ['IMG_20260612.JPG', 'photo'],
  ['签到表.jpg', 'attendance_sheet'],
  ['6月活动方案.docx', 'plan'],
  ['青文明办〔2026〕3号.pdf', 'scan'],
  ['没有扩展名', 'scan'],
])('%s begins as %s', (name, kind) => {
  expect(suggestedKind(name)).toBe(kind);
});
