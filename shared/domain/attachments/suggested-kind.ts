import { MEDIA_TYPES } from './media-types.ts';

const BY_WORD: readonly (readonly [word: RegExp, kind: string])[] = [
  [/签到|签名|到场/, 'attendance_sheet'],
  [/方案|策划|预案/, 'plan'],
];

const PICTURES: readonly string[] = Object.values(MEDIA_TYPES).flatMap(({ isImage, extensions }) =>
  isImage ? extensions : [],
);

/** What a file most likely is, from its name, for the form to begin with: a picture is a photo, the rest a scan. */
export function suggestedKind(fileName: string): string {
  const known = BY_WORD.find(([word]) => word.test(fileName))?.[1];
  if (known !== undefined) return known;
  const extension = fileName.split('.').at(-1)?.toLowerCase() ?? '';
  return PICTURES.includes(extension) ? 'photo' : 'scan';
}
