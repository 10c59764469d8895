import { encounterOf, type Launch } from './launches.ts';

type Answer = Readonly<Record<string, unknown>>;

/** SMART App Launch 2.2, "Launch context arrives with your access_token". */
export function launchContext(launch: Launch, styleUrl: string): Answer {
  return {
    patient: launch.patient,
    need_patient_banner: launch.needPatientBanner ?? true,
    ...(launch.standalone ? {} : { encounter: encounterOf(launch.patient), smart_style_url: styleUrl }),
    ...(launch.intent === undefined ? {} : { intent: launch.intent }),
    ...(launch.study === undefined ? {} : { fhirContext: [{ reference: launch.study }] }),
  };
}

/** A good answer of the token endpoint as the launch wants it; null where it refuses to refresh. */
export function toTokenAnswer(o: {
  answer: Answer;
  launch: Launch;
  refreshed: boolean;
  styleUrl: string;
}): Answer | null {
  const { launch, refreshed, styleUrl } = o;
  if (refreshed && launch.refresh === 'refuse') return null;
  const { scope, refresh_token, ...rest } = o.answer;
  const kept = refreshed && launch.refresh === 'keep';
  return {
    ...rest,
    ...(launch.echoesScope === false ? {} : { scope }),
    ...(kept || refresh_token === undefined ? {} : { refresh_token }),
    // RFC 6749 asks for nothing of it again: some servers say only what is new.
    ...(kept ? {} : launchContext(launch, styleUrl)),
  };
}
