import FHIR from 'fhirclient';
import type { Authorize } from './launch';

/** Only `authorize` is used of fhirclient: what it would do later sends the token to any absolute URL. */
export const authorize: Authorize = (params) => {
  Object.assign(FHIR.oauth2.settings, {
    // One key for the whole tab would mix up two frames with two patients.
    fullSessionStorageSupport: false,
    replaceBrowserHistory: true,
    refreshTokenWithClientId: true,
  });
  return FHIR.oauth2.authorize(params);
};
