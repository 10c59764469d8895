import { faultWords } from '@/app/i18n/faultWords';
import { networkFetch } from '@/connect/http/network';
import { loadSite } from '@/connect/site/loadSite';
import { startLaunch } from '@/connect/smart/launch';
import { browserPage } from '@/connect/smart/page';
import { toFault, type Fault } from '@/lib/fault';

function element<K extends keyof HTMLElementTagNameMap>(name: K, text: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function button(text: string, action: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', text);
  made.type = 'button';
  made.dataset['action'] = action;
  made.addEventListener('click', onClick);
  return made;
}

function showRefusal(fault: Fault): void {
  const { title, action } = faultWords(fault);
  const reason = element('section', '');
  reason.dataset['reason'] = `${fault.kind}/${fault.code}`;
  reason.setAttribute('role', 'alert');
  reason.append(element('h1', title), element('p', action));
  if (fault.code === 'storage-blocked') {
    // The launch handle has not been used, so the same address serves once more.
    const open = () => window.open(window.location.href, '_blank', 'noopener');
    reason.append(button('Open in a new window', 'new-window', open));
  }
  if (fault.code === 'ehr-unreachable' || fault.code === 'site-unreadable') {
    reason.append(button('Try again', 'retry', () => window.location.reload()));
  }
  const facts = [fault.host, fault.status, fault.detail].filter((fact) => fact !== undefined);
  if (facts.length > 0) {
    const details = document.createElement('details');
    details.append(element('summary', 'Details'), element('p', facts.join(' · ')));
    reason.append(details);
  }
  document.querySelector('main')?.replaceChildren(reason);
  document.documentElement.dataset['app'] = 'blocked';
}

startLaunch(loadSite(networkFetch), {
  page: browserPage,
  fetch: networkFetch,
  // Its file is fetched with the page; a site that pins its endpoints does not need it run.
  authorize: async (params) => (await import('@/connect/smart/fhirclient')).authorize(params),
}).catch((thrown: unknown) => showRefusal(toFault(thrown, { kind: 'launch', code: 'ehr-unreachable' })));
