/**
 * Rights and roles. `open` needs no sign-in. Everyone signed in may look; who may change, import, reveal or
 * export in full follows from the role (系统管理 / 经办 / 审核 / 查询).
 */
export const RIGHTS = [
  'open',
  'view',
  'edit',
  'import',
  'export',
  'exportFull',
  'reveal',
  'merge',
  'review',
  'admin',
] as const;
export type Right = (typeof RIGHTS)[number];

export const ROLES = ['admin', 'clerk', 'reviewer', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

const ROLE_RIGHTS: Readonly<Record<Role, readonly Right[]>> = {
  admin: RIGHTS,
  clerk: ['open', 'view', 'edit', 'import', 'export', 'exportFull', 'reveal', 'merge'],
  reviewer: ['open', 'view', 'export', 'exportFull', 'reveal', 'review'],
  viewer: ['open', 'view', 'export'],
};

/** True where the role carries the right. */
export function may(role: Role, right: Right): boolean {
  return ROLE_RIGHTS[role].includes(right);
}
