export const MEMBERSHIP_WORDS = {
  title: '队伍成员',
  current: '在队',
  person: '证件号码',
  mobile: '手机号码',
  organization: '组织名称',
  role: '队内角色',
  joined: '加入日期',
  left: '退出日期',
} as const;
