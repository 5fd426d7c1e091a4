/**
 * 组织性质 with legal personality (登记社团, 社会服务机构, 基金会): counted as 志愿服务组织. All others are
 * 志愿服务队伍 (《志愿服务条例》 Art. 6, 8, 42): two different rows in every statistic.
 */
export const REGISTERED_ORGANIZATION_KINDS: ReadonlySet<string> = new Set(['01', '02', '03']);

export function isRegisteredOrganization(kind: string): boolean {
  return REGISTERED_ORGANIZATION_KINDS.has(kind);
}
