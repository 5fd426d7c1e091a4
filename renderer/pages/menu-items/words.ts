export const MENU_ITEM_WORDS = {
  title: '服务菜单',
  open: '可点单',
  code: '菜单编号',
  category: '服务类别',
  team: '提供团队',
  groups: '适用对象',
  frequency: '服务频次',
  street: '服务街道',
  valid: '有效期',
  anyTime: '长期',
  orders: '服务订单',
  noOrders: '还没有点这一项的订单',
} as const;
