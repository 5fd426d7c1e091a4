import type { FieldDef } from '../../kernel/field.ts';

/** What differs from entity to entity in the two columns that name a person of the ledger. */
interface PersonColumns {
  readonly section: string;
  /** Headers under which units send the name. */
  readonly aliases: readonly string[];
  /** The person stays the same once the record exists; not needed where the whole record does. */
  readonly createOnly?: boolean;
  readonly documentList?: FieldDef['list'];
}

/** 姓名 and 证件号码 of an entity whose rows are about a person: read by `person-rules.ts`, matched by document. */
export function personFields({
  section,
  aliases,
  createOnly = true,
  documentList = 'default',
}: PersonColumns): readonly [FieldDef, FieldDef] {
  return [
    {
      key: 'volunteer',
      label: '姓名',
      aliases,
      kind: 'ref',
      type: 'volunteer',
      required: true,
      ...(createOnly ? { createOnly } : {}),
      section,
      list: 'default',
      width: 96,
      importable: true,
      help: '须与证件号码对应的志愿者一致。',
      sample: '周秀兰',
    },
    {
      key: 'documentNumber',
      label: '证件号码',
      aliases: ['身份证号', '身份证号码', '身份证', '证件号', '公民身份号码'],
      kind: 'relation',
      type: 'document',
      sensitive: 'document',
      required: true,
      list: documentList,
      width: 160,
      importable: true,
      help: '志愿者须已在台账中。',
      sample: '119900196804124021',
    },
  ];
}
