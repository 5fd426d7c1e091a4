/**
 * Rights and roles. `open` needs no sign-in. Everyone signed in may look; who may change, import, reveal or
 * export in full follows from the role (系统管理 / 经办 / 审核 / 查询). `handle` opens the acts of a workflow, each of
 * which names the rights of its own beside it.
 */
export const RIGHTS = [
  'open',
  'view',
  'edit',
  'handle',
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
  clerk: ['open', 'view', 'edit', 'handle', 'import', 'export', 'exportFull', 'reveal', 'merge'],
  reviewer: ['open', 'view', 'handle', 'export', 'exportFull', 'reveal', 'review'],
  viewer: ['open', 'view', 'export'],
};

/** The role of a name, as sessions and the audit carry it; undefined for any other text. */
export function roleOf(name: string): Role | undefined {
  return ROLES.find((role) => role === name);
}

/** True where the role carries the right. */
export function may(role: Role, right: Right): boolean {
  return ROLE_RIGHTS[role].includes(right);
}
