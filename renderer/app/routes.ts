import type { ComponentType } from 'react';
import type { Right } from '../../shared/domain/accounts/rights.ts';

/** One page of the program. */
export interface PageRoute {
  /** `/volunteers`, `/volunteers/:id` */
  readonly path: string;
  /** The menu word of NAV_PLAN; record pages repeat the word of their list, which stays marked in the navigation. */
  readonly title: string;
  readonly right: Right;
  /** false = reached from another page, not from the navigation. */
  readonly inNav?: boolean;
  /** Loads the page when it is first opened. */
  readonly load: () => Promise<{ readonly Page: ComponentType }>;
}

/** Every page. An author of a page adds its line here; its menu word then shows by itself. */
export const ROUTES: readonly PageRoute[] = [
  {
    path: '/dashboard',
    title: '工作台',
    right: 'view',
    load: async () => ({ Page: (await import('../pages/dashboard/DashboardPage.tsx')).DashboardPage }),
  },
  {
    path: '/figures',
    title: '指标',
    right: 'view',
    load: async () => ({ Page: (await import('../pages/figures/FiguresPage.tsx')).FiguresPage }),
  },
  {
    path: '/fill',
    title: '材料填数',
    right: 'view',
    load: async () => ({ Page: (await import('../pages/fill/FillPage.tsx')).FillPage }),
  },
  {
    path: '/accounts',
    title: '账号与权限',
    right: 'admin',
    load: async () => ({ Page: (await import('../pages/accounts/AccountsPage.tsx')).AccountsPage }),
  },
  {
    path: '/backups',
    title: '备份与恢复',
    right: 'view',
    load: async () => ({ Page: (await import('../pages/backups/BackupsPage.tsx')).BackupsPage }),
  },
  {
    path: '/audit',
    title: '操作日志',
    right: 'review',
    load: async () => ({ Page: (await import('../pages/audit/AuditPage.tsx')).AuditPage }),
  },
  {
    path: '/export-register',
    title: '导出登记',
    right: 'view',
    load: async () => ({
      Page: (await import('../pages/export-register/ExportRegisterPage.tsx')).ExportRegisterPage,
    }),
  },
  {
    path: '/codes',
    title: '代码表',
    right: 'view',
    load: async () => ({ Page: (await import('../pages/codes/CodesPage.tsx')).CodesPage }),
  },
  {
    path: '/settings',
    title: '参数设置',
    right: 'view',
    load: async () => ({ Page: (await import('../pages/settings/SettingsPage.tsx')).SettingsPage }),
  },
  {
    path: '/workdays',
    title: '参数设置',
    right: 'view',
    inNav: false,
    load: async () => ({ Page: (await import('../pages/workdays/WorkdaysPage.tsx')).WorkdaysPage }),
  },
  {
    path: '/import',
    title: '导入数据',
    right: 'import',
    load: () => import('../pages/import/ImportPage.tsx'),
  },
  {
    path: '/import/:batchId',
    title: '导入数据',
    right: 'view',
    inNav: false,
    load: () => import('../pages/import/BatchPage.tsx'),
  },
  {
    path: '/batches',
    title: '导入批次',
    right: 'view',
    load: () => import('../pages/import/batches/BatchesPage.tsx'),
  },
  {
    path: '/volunteers',
    title: '志愿者',
    right: 'view',
    load: () => import('../pages/volunteers/VolunteersPage.tsx'),
  },
  {
    path: '/volunteers/:id',
    title: '志愿者',
    right: 'view',
    inNav: false,
    load: () => import('../pages/volunteers/VolunteerPage.tsx'),
  },
  {
    path: '/suspects',
    title: '志愿者',
    right: 'view',
    inNav: false,
    load: () => import('../pages/volunteers/suspects/SuspectsPage.tsx'),
  },
  {
    path: '/organizations',
    title: '组织与队伍',
    right: 'view',
    load: () => import('../pages/organizations/OrganizationsPage.tsx'),
  },
  {
    path: '/organizations/:id',
    title: '组织与队伍',
    right: 'view',
    inNav: false,
    load: () => import('../pages/organizations/OrganizationPage.tsx'),
  },
  {
    path: '/memberships',
    title: '队伍成员',
    right: 'view',
    load: () => import('../pages/memberships/MembershipsPage.tsx'),
  },
  {
    path: '/memberships/:id',
    title: '队伍成员',
    right: 'view',
    inNav: false,
    load: () => import('../pages/memberships/MembershipPage.tsx'),
  },
  {
    path: '/star-awards',
    title: '星级评定',
    right: 'view',
    load: () => import('../pages/star-awards/StarAwardsPage.tsx'),
  },
  {
    path: '/star-awards/:id',
    title: '星级评定',
    right: 'view',
    inNav: false,
    load: () => import('../pages/star-awards/StarAwardPage.tsx'),
  },
  {
    path: '/star-schemes',
    title: '星级评定',
    right: 'view',
    inNav: false,
    load: () => import('../pages/star-awards/schemes/SchemesPage.tsx'),
  },
  {
    path: '/training-classes',
    title: '培训',
    right: 'view',
    load: () => import('../pages/training-classes/TrainingClassesPage.tsx'),
  },
  {
    path: '/training-classes/:id',
    title: '培训',
    right: 'view',
    inNav: false,
    load: () => import('../pages/training-classes/TrainingClassPage.tsx'),
  },
  {
    path: '/training-attendances',
    title: '培训',
    right: 'view',
    inNav: false,
    load: () => import('../pages/training-attendances/TrainingAttendancesPage.tsx'),
  },
  {
    path: '/training-attendances/:id',
    title: '培训',
    right: 'view',
    inNav: false,
    load: () => import('../pages/training-attendances/TrainingAttendancePage.tsx'),
  },
  {
    path: '/policy-documents',
    title: '制度文件',
    right: 'view',
    load: () => import('../pages/policy-documents/PolicyDocumentsPage.tsx'),
  },
  {
    path: '/policy-documents/:id',
    title: '制度文件',
    right: 'view',
    inNav: false,
    load: () => import('../pages/policy-documents/PolicyDocumentPage.tsx'),
  },
  {
    path: '/publicity',
    title: '宣传报道',
    right: 'view',
    load: () => import('../pages/publicity/PublicityPage.tsx'),
  },
  {
    path: '/publicity/:id',
    title: '宣传报道',
    right: 'view',
    inNav: false,
    load: () => import('../pages/publicity/PublicityItemPage.tsx'),
  },
  {
    path: '/record-flags',
    title: '时长核查',
    right: 'view',
    load: () => import('../pages/record-flags/RecordFlagsPage.tsx'),
  },
  {
    path: '/record-flags/limits',
    title: '时长核查',
    right: 'view',
    inNav: false,
    load: () => import('../pages/record-flags/limits/LimitsPage.tsx'),
  },
  {
    path: '/certificates',
    title: '记录证明',
    right: 'view',
    load: () => import('../pages/certificates/CertificatesPage.tsx'),
  },
  {
    path: '/certificates/:id',
    title: '记录证明',
    right: 'view',
    inNav: false,
    load: () => import('../pages/certificates/CertificatePage.tsx'),
  },
  {
    path: '/sites',
    title: '阵地',
    right: 'view',
    load: () => import('../pages/sites/SitesPage.tsx'),
  },
  {
    path: '/sites/:id',
    title: '阵地',
    right: 'view',
    inNav: false,
    load: () => import('../pages/sites/SitePage.tsx'),
  },
  {
    path: '/units',
    title: '单位',
    right: 'view',
    load: () => import('../pages/units/UnitsPage.tsx'),
  },
  {
    path: '/units/:id',
    title: '单位',
    right: 'view',
    inNav: false,
    load: () => import('../pages/units/UnitPage.tsx'),
  },
  {
    path: '/projects',
    title: '项目',
    right: 'view',
    load: () => import('../pages/projects/ProjectsPage.tsx'),
  },
  {
    path: '/projects/:id',
    title: '项目',
    right: 'view',
    inNav: false,
    load: () => import('../pages/projects/ProjectPage.tsx'),
  },
  {
    path: '/service-records',
    title: '服务记录',
    right: 'view',
    load: () => import('../pages/service-records/ServiceRecordsPage.tsx'),
  },
  {
    path: '/service-records/:id',
    title: '服务记录',
    right: 'view',
    inNav: false,
    load: () => import('../pages/service-records/ServiceRecordPage.tsx'),
  },
  {
    path: '/sessions',
    title: '活动场次',
    right: 'view',
    load: () => import('../pages/sessions/SessionsPage.tsx'),
  },
  {
    path: '/sessions/calendar',
    title: '活动场次',
    right: 'view',
    inNav: false,
    load: () => import('../pages/sessions/CalendarPage.tsx'),
  },
  {
    path: '/sessions/:id',
    title: '活动场次',
    right: 'view',
    inNav: false,
    load: () => import('../pages/sessions/SessionPage.tsx'),
  },
  {
    path: '/activities',
    title: '活动场次',
    right: 'view',
    inNav: false,
    load: () => import('../pages/activities/ActivitiesPage.tsx'),
  },
  {
    path: '/activities/:id',
    title: '活动场次',
    right: 'view',
    inNav: false,
    load: () => import('../pages/activities/ActivityPage.tsx'),
  },
  {
    path: '/menu-items',
    title: '服务菜单',
    right: 'view',
    load: () => import('../pages/menu-items/MenuItemsPage.tsx'),
  },
  {
    path: '/menu-items/:id',
    title: '服务菜单',
    right: 'view',
    inNav: false,
    load: () => import('../pages/menu-items/MenuItemPage.tsx'),
  },
  {
    path: '/service-orders',
    title: '服务订单',
    right: 'view',
    load: () => import('../pages/service-orders/OrdersPage.tsx'),
  },
  {
    path: '/service-orders/board',
    title: '服务订单',
    right: 'view',
    inNav: false,
    load: () => import('../pages/service-orders/BoardPage.tsx'),
  },
  {
    path: '/service-orders/kpis',
    title: '服务订单',
    right: 'view',
    inNav: false,
    load: () => import('../pages/service-orders/KpiPage.tsx'),
  },
  {
    path: '/service-orders/gap',
    title: '服务订单',
    right: 'view',
    inNav: false,
    load: () => import('../pages/service-orders/GapPage.tsx'),
  },
  {
    path: '/service-orders/:id',
    title: '服务订单',
    right: 'view',
    inNav: false,
    load: () => import('../pages/service-orders/OrderPage.tsx'),
  },
];
