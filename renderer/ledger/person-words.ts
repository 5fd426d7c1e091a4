import { codeLabel } from '../../shared/domain/codes/index.ts';
import type { OutputOf } from '../api/procedures.ts';

export type KnownPerson = OutputOf<'volunteers.suspects'>['pairs'][number]['left'];

function sexWords(code: string | null): string {
  return code === null ? '' : (codeLabel('sex', code) ?? code);
}

/** `周秀兰，女，1968-04-12 出生；望溪街道，望溪红马甲志愿队；2021-03-05 注册，状态正常。` */
export function knownPersonWords(person: KnownPerson, statusLabel: (code: string) => string): string {
  const who = [person.name, sexWords(person.sex), person.birthDate ? `${person.birthDate} 出生` : ''];
  const where = [person.street ?? '', person.organization ?? ''];
  const since = [
    person.registeredOn ? `${person.registeredOn} 注册` : '',
    `状态${statusLabel(person.status)}`,
  ];
  const parts = [who, where, since].map((words) => words.filter((word) => word !== '').join('，'));
  return `${parts.filter((part) => part !== '').join('；')}。`;
}
