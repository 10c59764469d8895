import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useState } from 'react';
import { IntlProvider } from 'react-intl';
import type { AppContext } from './AppContext';
import { AppContextProvider, useApp } from './AppContext';
import { createDragStore } from './dragging/dragStore';
import { createArchiveHealth } from './facts/archiveHealth';
import { messages } from './i18n/messages';
import { createPlanner } from './hanging/createPlanner';
import { createLinks } from './linking/createLinks';
import { createMarks, markDocument } from './marks';
import { createLoupeStore } from './measuring/loupeStore';
import { noMeasures } from './measuring/measures';
import { createMeasuresStore } from './measuring/measuresStore';
import { offerProbe } from './probe';
import { createReformatStore } from './reformat/reformatStore';
import { Screen } from './Screen';
import type { Services } from './services';
import { Cleared } from './session/Cleared';
import { usePhase } from './session/usePhase';
import { createLivePanes } from './workspace/livePanes';
import { createWorkspaceStore } from './workspace/workspaceStore';
import { Tips } from './ui/Tips';
import './ui/tokens.css';

/** The app, once there is a session. */
export function App({ services }: { services: Services }) {
  const [queryClient] = useState(() => new QueryClient());
  const [app] = useState<AppContext>(() => {
    const workspace = createWorkspaceStore();
    const livePanes = createLivePanes();
    return {
      services,
      workspace,
      livePanes,
      measures: createMeasuresStore(),
      loupe: createLoupeStore(),
      reformats: createReformatStore(),
      links: createLinks(livePanes, workspace),
      planner: createPlanner(queryClient, workspace),
      dragging: createDragStore(),
      archiveHealth: createArchiveHealth(),
      marks: createMarks(),
    };
  });
  return (
    <IntlProvider locale="en" messages={messages}>
      <QueryClientProvider client={queryClient}>
        <AppContextProvider value={app}>
          <UntilCleared />
          <Tips />
        </AppContextProvider>
      </QueryClientProvider>
    </IntlProvider>
  );
}

/** The screen, until nothing of the patient may stay on it. */
function UntilCleared() {
  const { services, livePanes, measures } = useApp();
  const queryClient = useQueryClient();
  const phase = usePhase(services);
  const { session, site } = services;
  const cleared =
    phase === 'locked' || phase === 'left' || (phase === 'ended' && site.session.onExpiry === 'blank');

  useEffect(() => (site.probe ? offerProbe(livePanes) : undefined), [site, livePanes]);

  // Before the page is frozen or painted again: layout effects run inside the event that cleared it.
  useLayoutEffect(() => {
    markDocument('patient', cleared ? null : session.patient);
    if (!cleared) return;
    markDocument('app', phase === 'ended' ? 'ended' : 'locked');
    markDocument('history', null);
    services.engine.purge();
    queryClient.clear();
    measures.setState(noMeasures);
    services.forget();
    session.token.end();
  }, [cleared, measures, phase, queryClient, services, session]);

  return cleared ? <Cleared why={phase} /> : <Screen phase={phase} />;
}
