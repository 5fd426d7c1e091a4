import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingName, MEDIA_TYPES, MEDIA_TYPE_KEYS } from '../../../shared/domain/attachments/media-types.ts';

describe('names of kept files', () => {
  it.each([
    ['签到表.jpg', 'image/jpeg', '签到表.jpg'],
    ['签到表.JPG', 'image/jpeg', '签到表.JPG'],
    ['报名表.exe', 'image/png', '报名表.exe.png'],
    ['照片', 'image/png', '照片.png'],
    ['.pdf', 'application/pdf', '.pdf.pdf'],
    ['方案.wps', 'application/msword', '方案.wps'],
    ['方案.docx', 'application/msword', '方案.docx.doc'],
    ['..\\..\\自启动.jpg', 'image/jpeg', '....自启动.jpg'],
    ['名单\u202Egpj.exe', 'image/jpeg', '名单gpj.exe.jpg'],
    ['', 'application/pdf', '附件.pdf'],
  ] as const)('%s with %s inside is kept as %s', (name, type, expected) => {
    expect(fittingName(name, type)).toBe(expected);
  });

  it('the extension always tells the content, and no name reaches outside its folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...MEDIA_TYPE_KEYS), (name, type) => {
        const kept = fittingName(name, type);
        const extensions: readonly string[] = MEDIA_TYPES[type].extensions;
        expect(extensions).toContain(kept.split('.').at(-1)?.toLowerCase());
        expect(kept).not.toMatch(/[\\/:*?"<>|\p{Cc}\u202e]/u);
        expect(kept.length).toBeLessThanOrEqual(160);
        expect(fittingName(kept, type)).toBe(kept);
      }),
    );
  });
});
