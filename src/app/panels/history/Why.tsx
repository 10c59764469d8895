import type { ReactNode } from 'react';
import type { Attribute, Evidence } from '@/domain/semantics/concept/concept';
import { DuplicateCard } from '../../hints/DuplicateCard';
import type { Text } from '../../i18n/useText';
import { useText } from '../../i18n/useText';
import type { Hint } from '../../insight/hints';
import type { Standing } from '../../insight/ranking';
import type { Reading } from '../../insight/reading';
import styles from './Why.module.css';

interface Props {
  readonly reading: Reading;
  /** Beside the current study; absent on the current one. */
  readonly standing: Standing | undefined;
  readonly hints: readonly Hint[];
}

const attributes = [
  ['modality'],
  ['region', 'focus'],
  ['side'],
  ['contrast'],
  ['flag', 'view'],
] as const satisfies readonly (readonly Attribute[])[];

/** What a study is understood as, by which words of which field, and where it stands beside the current one. */
export function Why({ reading, standing, hints }: Props) {
  const text = useText();
  const { concept, words } = reading;
  return (
    <div className={styles.why}>
      <p className={styles.words}>{words || text('history.unknown')}</p>
      {words === '' && <p className={styles.dim}>{text('why.unknown')}</p>}
      {standing && (
        <p className={standing.prior ? styles.prior : styles.dim}>
          {text(standing.prior ? 'why.prior' : 'why.noPrior', {
            rank: standing.rank,
            reasons: standing.reasons.join(', '),
          })}
        </p>
      )}
      <dl className={styles.attributes}>
        {attributes.map((of) => {
          const evidence = concept.evidence.filter(({ attribute }) => of.some((each) => each === attribute));
          const optional = of[0] === 'flag' || (of[0] === 'side' && concept.side === 'none');
          if (evidence.length === 0 && optional) return null;
          return (
            <Named key={of[0]} name={text(`why.${of[0]}`)}>
              <ul>
                {evidence.map((one, at) => (
                  <Said key={at} evidence={one} text={text} />
                ))}
                {evidence.length === 0 && <li className={styles.dim}>{text('why.notStated')}</li>}
              </ul>
            </Named>
          );
        })}
      </dl>
      {hints.map((hint) => (
        <DuplicateCard key={hint.key} hint={hint} />
      ))}
    </div>
  );
}

function Named({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.attribute}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Said({ evidence: { says, span, from, used }, text }: { evidence: Evidence; text: Text }) {
  return (
    <li className={used ? undefined : styles.unused}>
      <b>{says}</b> <q>{span}</q> <span className={styles.dim}>{text(`why.from.${from}`)}</span>
      {!used && <span className={styles.against}>{text('why.unused')}</span>}
    </li>
  );
}
