import { FRAME_WORDS } from '../text/frame.ts';
import { NothingFound } from '../widgets/Page/EmptySteps.tsx';
import { Page } from '../widgets/Page/Page.tsx';
import { PageHead } from '../widgets/Page/PageHead.tsx';

/** An address that no page has, such as an old bookmark. */
export function NoSuchPage() {
  return (
    <Page>
      <PageHead title={FRAME_WORDS.notBuilt} />
      <NothingFound words={FRAME_WORDS.notBuilt} />
    </Page>
  );
}
