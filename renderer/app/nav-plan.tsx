import {
  BarChartOutlined,
  CalendarOutlined,
  HomeOutlined,
  InboxOutlined,
  MoneyCollectOutlined,
  SettingOutlined,
  TeamOutlined,
  TrophyOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { PageRoute } from './routes.ts';

export type NavGroupKey =
  | 'dashboard'
  | 'intake'
  | 'ledger'
  | 'activity'
  | 'funds'
  | 'evaluation'
  | 'figures'
  | 'system';

interface PlannedGroup {
  readonly key: NavGroupKey;
  readonly label: string;
  readonly icon: ReactNode;
  /** Menu words in their order. A page shows where a route with this title exists and the right is held. */
  readonly pages: readonly string[];
}

/** Groups and pages of the navigation, exact words and order. */
export const NAV_PLAN: readonly PlannedGroup[] = [
  { key: 'dashboard', label: '工作台', icon: <HomeOutlined />, pages: ['工作台'] },
  {
    key: 'intake',
    label: '收表与导入',
    icon: <InboxOutlined />,
    pages: ['导入数据', '导入批次', '收集任务', '数据包'],
  },
  {
    key: 'ledger',
    label: '基础台账',
    icon: <TeamOutlined />,
    pages: ['志愿者', '组织与队伍', '队伍成员', '阵地', '单位'],
  },
  {
    key: 'activity',
    label: '活动与服务',
    icon: <CalendarOutlined />,
    pages: [
      '项目',
      '活动场次',
      '服务记录',
      '时长核查',
      '培训',
      '星级评定',
      '记录证明',
      '服务菜单',
      '服务订单',
      '制度文件',
      '宣传报道',
    ],
  },
  {
    key: 'funds',
    label: '经费',
    icon: <MoneyCollectOutlined />,
    pages: ['预算指标', '资金到账', '捐赠', '购买服务', '支出'],
  },
  {
    key: 'evaluation',
    label: '评估与表彰',
    icon: <TrophyOutlined />,
    pages: ['评估方案', '评分', '评选活动', '公示', '证书', '街镇考评'],
  },
  {
    key: 'figures',
    label: '指标与材料',
    icon: <BarChartOutlined />,
    pages: ['指标', '材料填数', '报表', '快照'],
  },
  {
    key: 'system',
    label: '系统管理',
    icon: <SettingOutlined />,
    pages: ['账号与权限', '备份与恢复', '操作日志', '导出登记', '代码表', '参数设置'],
  },
];

export interface NavPage {
  readonly path: string;
  readonly title: string;
}

/** A group as drawn: only what exists and may be used. */
export interface NavGroup {
  readonly key: NavGroupKey;
  readonly label: string;
  readonly icon: ReactNode;
  readonly pages: readonly NavPage[];
}

/** The navigation of one account: planned words that have a route and a right; groups without pages fall away. */
export function navGroups(
  routes: readonly PageRoute[],
  mayOpen: (route: PageRoute) => boolean,
): readonly NavGroup[] {
  return NAV_PLAN.map(({ key, label, icon, pages }) => ({
    key,
    label,
    icon,
    pages: pages.flatMap((title) => {
      const route = routes.find((other) => other.title === title && other.inNav !== false);
      return route && mayOpen(route) ? [{ path: route.path, title }] : [];
    }),
  })).filter((group) => group.pages.length > 0);
}
