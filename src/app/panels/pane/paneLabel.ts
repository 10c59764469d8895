import type { Study } from '@/domain/model/study';
import type { MessageId } from '../../i18n/messages';
import type { Role } from '../../workspace/workspace';

/** The role in words. What is compared with an earlier study is not its prior, whatever pane it hangs in. */
export function paneLabel(role: Role, study: Study | null, current: Study | null): MessageId {
  const later = role === 'prior' && dayOf(study) > dayOf(current);
  return later && dayOf(current) !== '' ? 'role.later' : `role.${role}`;
}

/** FHIR dates sort as text as far as they are written. */
const dayOf = (study: Study | null) => study?.started?.slice(0, 10) ?? '';
