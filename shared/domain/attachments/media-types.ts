/**
 * What may be kept with a record: pictures, and the files that offices write. OFD (GB/T 33190) is the format of
 * official documents. Nothing that runs by itself, and no text: what a text is, its bytes do not tell.
 */
export const MEDIA_TYPES = {
  'image/jpeg': { label: 'JPEG 图片', isImage: true, extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  'image/png': { label: 'PNG 图片', isImage: true, extensions: ['png'] },
  'image/webp': { label: 'WebP 图片', isImage: true, extensions: ['webp'] },
  'application/pdf': { label: 'PDF 文件', isImage: false, extensions: ['pdf'] },
  'application/ofd': { label: 'OFD 文件', isImage: false, extensions: ['ofd'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    label: 'Word 文档',
    isImage: false,
    extensions: ['docx', 'wps'],
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    label: 'Excel 表格',
    isImage: false,
    extensions: ['xlsx', 'et'],
  },
  'application/msword': { label: 'Word 文档', isImage: false, extensions: ['doc', 'wps'] },
  'application/vnd.ms-excel': { label: 'Excel 表格', isImage: false, extensions: ['xls', 'et'] },
} as const satisfies Record<
  string,
  { readonly label: string; readonly isImage: boolean; readonly extensions: readonly string[] }
>;

export type MediaType = keyof typeof MEDIA_TYPES;

export const MEDIA_TYPE_KEYS = Object.keys(MEDIA_TYPES) as readonly MediaType[];

/** True where a type may be shown in the window; everything else is only saved to disk. */
export function isImage(type: MediaType): boolean {
  return MEDIA_TYPES[type].isImage;
}

const UNFIT = /[\p{Cc}\p{Cf}\\/:*?"<>|]/gu;

/**
 * The sender's file name as it is kept and offered for saving: its extension tells what the content is, so that
 * `报名表.exe` with a picture in it is saved as a picture. Characters that Windows forbids, and marks that turn the
 * direction of writing (which hide an extension), are left out.
 */
export function fittingName(name: string, type: MediaType): string {
  const extensions: readonly string[] = MEDIA_TYPES[type].extensions;
  const plain = name.replace(UNFIT, '').replace(/[. ]+$/, '');
  const dot = plain.lastIndexOf('.');
  const fits = dot > 0 && extensions.includes(plain.slice(dot + 1).toLowerCase());
  const [extension = ''] = extensions;
  const base = fits ? plain.slice(0, dot) : plain;
  const ending = fits ? plain.slice(dot + 1) : extension;
  return `${base.slice(0, 150) || '附件'}.${ending}`;
}
