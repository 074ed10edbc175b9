import type { TravellerGroup } from 'a11y-core';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { PlaceAnswer, PlaceGroup } from '../api/types.js';
import { latest, type Request } from '../state/use-request.js';
import { BackButton } from '../ui/back-button.js';
import { Fact } from '../ui/fact.js';
import { Problem } from '../ui/problem.js';
import { Progress } from '../ui/progress.js';
import { StatusMark } from '../ui/status-mark.js';
import { useWords } from '../ui/words-context.js';
import { dateWords } from '../words/date.js';
import { rounded } from '../words/numbers.js';
import { Chain } from './chain.js';
import { GroupChoice } from './group-choice.js';
import { PlaceOwed } from './place-owed.js';

interface PlaceProps {
  readonly id: string;
  readonly request: Request<PlaceAnswer>;
  readonly onRetry: () => void;
  /** Whose way is shown; null: that of the group that fares worst. */
  readonly group: TravellerGroup | null;
  readonly onGroup: (group: TravellerGroup) => void;
  readonly onBack: () => void;
  /** Moves the map to the facilities of the place. */
  readonly onShow: () => void;
  /** Begins or ends a route here; the entrance is chosen for who travels. */
  readonly onRoute: (end: 'from' | 'to') => void;
  readonly onOpen: (facilityId: string) => void;
}

/** One place: who gets through it, where the way breaks, and what it lacks itself. */
export function Place(props: PlaceProps) {
  const { t } = useWords();
  const { id, request } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const known = latest(request);
  const answer = known?.placeId === id ? known : null;
  const isThere = answer !== null;
  // Focus moves once, when the place appears
  useLayoutEffect(() => title.current?.focus(), [id, isThere]);

  const frame = (name: string, children: ComponentChildren) => (
    <section class="screen place" aria-labelledby="place-title">
      <div class="row">
        <BackButton onBack={props.onBack} />
        {isThere && (
          <button type="button" onClick={props.onShow}>
            {t('detail.showOnMap')}
          </button>
        )}
        {isThere && (
          <button type="button" onClick={() => props.onRoute('from')}>
            {t('detail.routeFrom')}
          </button>
        )}
        {isThere && (
          <button type="button" onClick={() => props.onRoute('to')}>
            {t('detail.routeTo')}
          </button>
        )}
      </div>
      <h1 id="place-title" tabIndex={-1} ref={title}>
        {name}
      </h1>
      {children}
    </section>
  );
  if (request.state === 'failed') {
    return frame(
      t('place.title'),
      <Problem what="what.place" failure={request.failure} onRetry={props.onRetry} />,
    );
  }
  if (answer === null) return frame(t('place.title'), <Progress />);
  return frame(answer.name, <PlaceBody {...props} answer={answer} />);
}

function PlaceBody({
  answer,
  group,
  onGroup,
  onOpen,
}: PlaceProps & { readonly answer: PlaceAnswer }) {
  const { t, language } = useWords();
  const { status, colour, groups, categoryLabel, category, owner = null } = answer;
  const facilities = useMemo(
    () => new Map(answer.facilities.map((feature) => [feature.id, feature])),
    [answer],
  );
  const chain = groups.find((one) => one.group === group) ?? worstOf(answer);
  return (
    <>
      <p class={`verdict verdict-${colour}`}>
        <StatusMark status={status} />
        <span>
          <strong>{t(`status.${status}`)}</strong>
          <span>{t('place.worst')}</span>
          {answer.isIncomplete && <span>{t('place.incomplete')}</span>}
        </span>
      </p>
      <dl class="facts">
        <Fact term={t('detail.type')}>{categoryLabel?.[language] ?? category}</Fact>
        <Fact term={t('place.owner')}>{owner ?? t('place.ownerUnknown')}</Fact>
      </dl>
      {chain !== undefined && (
        <>
          <GroupChoice groups={groups} chosen={chain.group} onChoose={onGroup} />
          <Chain chain={chain} facilities={facilities} owner={owner} onOpen={onOpen} />
        </>
      )}
      <PlaceOwed answer={answer} />
      <Coverage answer={answer} />
    </>
  );
}

/** The first group of the place's own colour. */
const worstOf = ({ colour, groups }: PlaceAnswer): PlaceGroup | undefined =>
  groups.find((one) => one.colour === colour && one.links.length > 0) ?? groups[0];

function Coverage({ answer }: { readonly answer: PlaceAnswer }) {
  const { t, language } = useWords();
  const { coverage, era, assessedOn, rulesetRevision } = answer;
  const share = (part: number | null) =>
    part === null ? t('place.none') : t('unit.percent', { value: rounded(part * 100, 0) });
  return (
    <>
      <h2>{t('place.coverage')}</h2>
      <dl class="facts">
        <Fact term={t('place.survey')}>
          {t(coverage.isComplete ? 'place.surveyWhole' : 'place.surveyPart')}
        </Fact>
        <Fact term={t('place.judged')}>
          {t('place.judgedOf', { surveyed: coverage.surveyed, total: coverage.facilities })}
        </Fact>
        <Fact term={t('place.decided')}>{share(coverage.decidedShare)}</Fact>
        <Fact term={t('place.stale')}>{share(coverage.staleShare)}</Fact>
        <Fact term={t('place.assessedOn')}>{dateWords(language, assessedOn)}</Fact>
      </dl>
      <p class="hint">
        {t('detail.era')}: {era.judgedBy.join(t('text.betweenItems'))}.{' '}
        {era.dateUnknown && t('detail.eraDateUnknown')} {t('detail.revision')}:{' '}
        <code>{rulesetRevision.slice(0, 12)}</code>
      </p>
    </>
  );
}
