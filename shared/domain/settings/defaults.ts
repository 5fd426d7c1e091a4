/** Limits and counting rules of an office, as they stand before anyone changes them. */
export const DEFAULT_SETTINGS = {
  district: '本区',
  office: '文明办',
  /** 青年: 14–35, after 《中长期青年发展规划（2016—2025年）》. */
  youthMinAge: 14,
  youthMaxAge: 35,
  partyIncludesProbationary: true,
  /** 常住人口; 0 = not known, so that nothing is counted by it. */
  population: 0,
  /** The time of 疫情防控, and the projects and the series that reports name. */
  epidemicFrom: '2020-01-01',
  epidemicTo: '2023-01-31',
  childrenProject: '星光科学教室',
  carnivalProject: '国际志愿者嘉年华',
  carnivalYear: 2024,
  lectureSeries: '理论微讲堂',
  /** 服务记录公示 in calendar days; 0 = 不公示. */
  noticeDays: 7,
  /** 记录证明公示 in calendar days: 一般不少于 7 天 (民发〔2015〕149号). */
  certificateNoticeDays: 7,
  lockMinutes: 15,
  signInTries: 5,
  signInLockMinutes: 15,
  revealSeconds: 60,
  /** Largest file that is kept with a record, in MB. */
  attachmentMaxMb: 20,
  secrecyNote: '内部资料',
  cliNeedsPassword: false,
  /** 封账: the last year of which nothing may be made or changed any more. */
  closedThrough: null,
  /** 星级公示 in working days, 3 or 5 in practice. */
  starNoticeWorkdays: 5,
  orderAcceptDays: 1,
  orderTakeDays: 1,
  orderFinishDays: 15,
  orderRatingDays: 7,
};
