import { codeLabel } from '../../domain/codes/index.ts';
import { durationText } from '../../domain/values/parse-hours.ts';
import type { CellCode } from '../../kernel/errors.ts';
import { type ErrorWording, say } from './error-wording.ts';

/**
 * Sentences about service records. Parameters: HOURS_INVALID: reason ('none' | 'long' | 'mismatch'), counted (minutes
 * of the times) · DAY_LIMIT_EXCEEDED, DAY_LONG: minutes (of the day) · VOLUNTEER_ENDED: status (code) · AGE_TOO_LOW:
 * least · SESSION_NOT_HELD: status · SESSION_DATE_MISMATCH: day (of the session).
 */
export const RECORD_WORDING = {
  HOURS_INVALID: {
    short: (p) => (say(p, 'reason') === 'mismatch' ? '时长与起止时间不符' : '计入时长不对'),
    full: (p) => {
      switch (say(p, 'reason')) {
        case 'mismatch':
          return `计入时长与起止时间不符，按时间扣除后为 ${durationText(Number(say(p, 'counted')))}，请核对后改其中一项。`;
        case 'long':
          return '一条记录的计入时长最多 24 小时，请核对单位是否为小时。';
        default:
          return '扣除后没有可计入的时长，请核对开始、结束时间和扣除分钟。';
      }
    },
  },
  DAY_LIMIT_EXCEEDED: {
    short: () => '一天时长超过上限',
    full: (p) => {
      const sum = say(p, 'minutes') === '' ? '' : `为 ${durationText(Number(say(p, 'minutes')))}，`;
      return `该志愿者当天各条记录合计${sum}超过一天的上限，不能登记，请核对时间。`;
    },
  },
  DAY_LONG: {
    short: () => '一天时长偏长',
    full: (p) => {
      const sum = say(p, 'minutes') === '' ? '偏长' : `为 ${durationText(Number(say(p, 'minutes')))}`;
      return `该志愿者当天各条记录合计${sum}，请核对。`;
    },
  },
  VOLUNTEER_ENDED: {
    short: () => '志愿者不在册',
    full: (p) => {
      const state = codeLabel('volunteer_status', say(p, 'status'));
      return `该志愿者${state === undefined ? '已不在册' : `的状态为“${state}”`}，服务日期当天不能登记服务记录，请核对人员和日期。`;
    },
  },
  AGE_TOO_LOW: {
    short: () => '服务当日年龄过小',
    full: (p) => `该志愿者服务当日未满 ${say(p, 'least') || '6'} 周岁，不能登记服务记录，请核对证件和日期。`,
  },
  SESSION_NOT_HELD: {
    short: () => '场次没有举办',
    full: () => '该场次已取消、已延期或尚未到举办日期，不能登记服务记录，请核对场次。',
  },
  SESSION_DATE_MISMATCH: {
    short: () => '不是该场次的日期',
    full: (p) => {
      const day = say(p, 'day') === '' ? '在另一天' : `为 ${say(p, 'day')}`;
      return `该场次举办日期${day}，与服务日期不符，可能是另一场次的签到表，请核对。`;
    },
  },
  RECORD_FIXED: {
    short: () => '已有服务记录',
    full: () => '已有服务记录，不能直接修改，请先冲正。',
  },
  REVERSED_ROW_SKIPPED: {
    short: () => '已冲正，未读取',
    full: () => '该行是已冲正或冲正的记录，没有读取。',
  },
} as const satisfies Partial<Record<CellCode, ErrorWording>>;
