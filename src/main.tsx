import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Refusal } from './app/Refusal';

// The services are built here; until then every opening is one outside a chart.
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Refusal fault={{ kind: 'launch', code: 'not-launched' }} />
    </StrictMode>,
  );
}
