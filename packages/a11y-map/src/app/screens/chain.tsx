import type { FacilityFeature, PlaceGroup, PlaceLink, PlaceWeakest } from '../api/types.js';
import { FacilityButton } from '../ui/facility-button.js';
import { Fact } from '../ui/fact.js';
import { StatusMark } from '../ui/status-mark.js';
import { useWords } from '../ui/words-context.js';

type Facilities = ReadonlyMap<string, FacilityFeature>;

interface ChainProps {
  readonly chain: PlaceGroup;
  readonly facilities: Facilities;
  /** Owner of the place; null where nobody is named. */
  readonly owner: string | null;
  readonly onOpen: (facilityId: string) => void;
}

/** The way of one group through a place: its weakest link, every link, what is out of reach. */
export function Chain({ chain, facilities, owner, onOpen }: ChainProps) {
  const { t, language } = useWords();
  const { weakest, links, unreachable, label } = chain;
  const within = (ids: readonly string[]) => ids.flatMap((id) => facilities.get(id) ?? []);
  if (links.length === 0 && weakest === undefined) return <p>{t('place.noChain')}</p>;
  return (
    <>
      <h2 id="weakest-title">{t('place.weakest')}</h2>
      {weakest === undefined ? (
        <p>{t('place.noWeakest')}</p>
      ) : (
        <Weakest weakest={weakest} facilities={facilities} owner={owner} onOpen={onOpen} />
      )}
      <h2>{t('place.chain', { group: label[language] })}</h2>
      <p class="hint">{t('place.chainHint')}</p>
      <ol class="chain">
        {links.map((link) => (
          <li key={link.kind} class={`link link-${link.colour}`} data-kind={link.kind}>
            <p class="link-head">
              <StatusMark status={link.status} />
              <span>
                <strong>{t(`link.${link.kind}`)}</strong>
                <LinkResult link={link} />
              </span>
            </p>
            {link.facilityIds.length > 0 && (
              <ul
                class="members"
                aria-label={t('place.linkFacilities', { link: t(`link.${link.kind}`) })}
              >
                {within(link.facilityIds).map((feature) => (
                  <li key={feature.id}>
                    <FacilityButton
                      feature={feature}
                      id={`member-${link.kind}-${feature.id}`}
                      isOutOfReach={unreachable.includes(feature.id)}
                      onOpen={onOpen}
                    />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      {unreachable.length > 0 && (
        <>
          <h2>{t('place.unreachable')}</h2>
          <p>{t('place.unreachableHint')}</p>
          <ul class="members unreachable">
            {within(unreachable).map((feature) => (
              <li key={feature.id}>
                <FacilityButton
                  feature={feature}
                  id={`unreachable-${feature.id}`}
                  onOpen={onOpen}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function LinkResult({ link }: { readonly link: PlaceLink }) {
  const { t, language } = useWords();
  const { colour, status, isSurveyed, weakest } = link;
  const words =
    colour !== 'grey'
      ? t(`status.${status}`)
      : t(isSurveyed ? 'place.linkUndecided' : 'place.linkUnsurveyed');
  return (
    <>
      <span>{words}</span>
      {weakest?.cited !== undefined && (
        <small>
          {t(
            status === 'grey' || status === 'incomplete' ? 'place.linkWaits' : 'place.linkBecause',
            {
              clause: weakest.cited[language],
            },
          )}
        </small>
      )}
    </>
  );
}

interface WeakestProps extends Pick<ChainProps, 'facilities' | 'owner' | 'onOpen'> {
  readonly weakest: PlaceWeakest;
}

function Weakest({ weakest, facilities, owner, onOpen }: WeakestProps) {
  const { t, language } = useWords();
  const { kind, colour, cited, sentence, remedySentence, facilityId = '' } = weakest;
  const feature = facilities.get(facilityId);
  return (
    <section class={`weakest weakest-${colour}`} aria-labelledby="weakest-title">
      <dl class="facts">
        <Fact term={t('place.link')}>{t(`link.${kind}`)}</Fact>
        {cited !== undefined && <Fact term={t('place.clause')}>{cited[language]}</Fact>}
        <Fact term={t('place.owner')}>{weakest.owner ?? owner ?? t('place.ownerUnknown')}</Fact>
      </dl>
      {feature !== undefined && (
        <FacilityButton feature={feature} id="weakest-facility" onOpen={onOpen} />
      )}
      {sentence === undefined ? (
        <p>
          {t(
            colour === 'grey' && feature === undefined
              ? 'place.linkUnsurveyed'
              : 'place.linkUndecided',
          )}
        </p>
      ) : (
        <p>{sentence[language]}</p>
      )}
      {remedySentence !== undefined && <p>{remedySentence[language]}</p>}
    </section>
  );
}
