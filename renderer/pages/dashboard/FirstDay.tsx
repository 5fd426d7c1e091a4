import { groupedNumber } from '../../api/display.ts';
import { EmptySteps } from '../../widgets/Page/EmptySteps.tsx';
import type { DashboardData } from './figure-cells.ts';
import { DASHBOARD_WORDS as WORDS } from './words.ts';

interface FirstDayProps {
  readonly setup: DashboardData['setup'];
  readonly mayImport: boolean;
  readonly go: (path: string) => void;
}

/** The first day: no volunteers yet, the order in which a ledger is filled. */
export function FirstDay({ setup, mayImport, go }: FirstDayProps) {
  const hasUnits = setup.units > 0;
  const hasOrganizations = setup.organizations > 0;
  const hasSites = setup.sites > 0;
  const open = (entity: string, isThere: boolean) => () =>
    go(isThere || !mayImport ? `/${entity}` : `/import?entity=${entity}`);
  const verb = (isThere: boolean, view: string, take: string): string =>
    isThere || !mayImport ? view : take;

  return (
    <section className="panel panel-fills">
      <EmptySteps
        title={WORDS.emptyTitle}
        note={WORDS.emptyNote}
        steps={[
          {
            title: hasUnits ? WORDS.unitsDone : WORDS.units,
            note: hasUnits ? WORDS.unitsCount(groupedNumber(setup.units)) : WORDS.unitsNote,
            action: verb(hasUnits, WORDS.unitsView, WORDS.unitsVerb),
            done: hasUnits,
            primary: !hasUnits,
            onAction: open('units', hasUnits),
          },
          {
            title: hasOrganizations ? WORDS.organizationsDone : WORDS.organizations,
            note: hasOrganizations
              ? WORDS.organizationsCount(groupedNumber(setup.organizations))
              : WORDS.organizationsNote,
            action: verb(hasOrganizations, WORDS.organizationsView, WORDS.organizationsVerb),
            done: hasOrganizations,
            onAction: open('organizations', hasOrganizations),
          },
          {
            title: hasSites ? WORDS.sitesDone : WORDS.sites,
            note: hasSites ? WORDS.organizationsCount(groupedNumber(setup.sites)) : WORDS.sitesNote,
            action: verb(hasSites, WORDS.sitesView, WORDS.sitesVerb),
            done: hasSites,
            onAction: open('sites', hasSites),
          },
          {
            title: WORDS.volunteers,
            note: WORDS.volunteersNote,
            action: mayImport ? WORDS.importRoster : WORDS.volunteersView,
            primary: hasUnits,
            onAction: open('volunteers', false),
            ...(mayImport ? { shortcut: 'ctrl+i' } : {}),
          },
        ]}
        foot={WORDS.emptyFoot}
      />
    </section>
  );
}
