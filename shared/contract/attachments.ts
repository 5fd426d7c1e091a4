import { z } from 'zod';
import { MEDIA_TYPE_KEYS, type MediaType } from '../domain/attachments/media-types.ts';
import { CODE_TABLES } from '../domain/codes/tables.ts';
import {
  commandIdSchema,
  doneSchema,
  entityKeySchema,
  idSchema,
  madeFileSchema,
  tokenSchema,
} from './common.ts';
import { command, service, work } from './procedure.ts';

const kindSchema = z.enum(
  CODE_TABLES.attachment_kind.entries.map(({ code }) => code) as [string, ...string[]],
);
const mediaTypeSchema = z.enum(MEDIA_TYPE_KEYS as [MediaType, ...MediaType[]]);

/** How the file fares on the disk: `altered` = another content than was added. */
const fileStateSchema = z.enum(['present', 'missing', 'altered']);

const attachmentSchema = z.object({
  id: idSchema,
  fileName: z.string(),
  kind: kindSchema,
  /** Bytes. */
  size: z.number().int(),
  mediaType: mediaTypeSchema,
  note: z.string(),
  hasChildren: z.boolean(),
  addedAt: z.string(),
  addedBy: z.string(),
  /** Null while the attachment stands with the record. */
  removed: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
  state: fileStateSchema,
});
export type Attachment = z.infer<typeof attachmentSchema>;

const whole = z.strictObject({ id: idSchema });

/** 照片与附件 of any record: added and removed by who may change it, seen by who may see it. */
export const attachmentsContract = {
  /** Of one record, oldest first; removed ones too. Files are looked for, not read. */
  list: service(
    'view',
    z.strictObject({ entity: entityKeySchema, rowId: idSchema }),
    z.object({ attachments: z.array(attachmentSchema) }),
  ),
  /** Keeps a file that came in (purpose `attachment`); what it is, its content says. */
  add: work(
    'edit',
    z.strictObject({
      commandId: commandIdSchema,
      entity: entityKeySchema,
      rowId: idSchema,
      token: tokenSchema,
      kind: kindSchema,
      note: z.string().trim().max(200).default(''),
      /** 含儿童肖像: a child can be recognised in it. */
      hasChildren: z.boolean().default(false),
    }),
    z.object({ id: idSchema, fileName: z.string() }),
  ),
  /**
   * Opens a file of a person's record for this window, for as long as a full number is shown: with a reason, on record.
   * `content` and `download` of such a file are refused before.
   */
  reveal: command(
    'reveal',
    z.strictObject({ commandId: commandIdSchema, id: idSchema, reason: z.string().trim().min(1).max(200) }),
    doneSchema,
  ),
  /** A picture piece by piece, for the window; the whole file is held against its hash before the first piece. */
  content: service(
    'view',
    z.strictObject({ id: idSchema, offset: z.number().int().min(0).default(0) }),
    z.object({
      mediaType: mediaTypeSchema,
      base64: z.string(),
      /** Where the next piece begins; null at the end. */
      next: z.number().int().nullable(),
    }),
  ),
  /** The file as it was added, for saving to disk. */
  download: service('view', whole, madeFileSchema),
  /** Takes an attachment off its record; the file stays for the history. */
  remove: command(
    'edit',
    z.strictObject({ commandId: commandIdSchema, id: idSchema, reason: z.string().trim().min(1).max(200) }),
    doneSchema,
  ),
};
