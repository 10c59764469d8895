import { html } from 'hono/html';
import type { ChartPatient, ChartStudy } from './chartRecord.ts';
import { appFrame, page, sandboxDrawer, type ArchiveSwitch, type Html } from './chartShell.ts';

export const tabs = ['summary', 'results', 'imaging'] as const;
type Tab = (typeof tabs)[number];
const tabNames: Record<Tab, string> = { summary: 'Summary', results: 'Results', imaging: 'Imaging' };

export interface ChartView {
  readonly patients: readonly ChartPatient[];
  readonly archives: readonly ArchiveSwitch[];
  readonly chosen: ChartPatient;
  readonly studies: readonly ChartStudy[];
  readonly tab: Tab;
  /** The app in a 420 px column beside the chart, as some EHRs give their partners. */
  readonly sidebar: boolean;
  readonly launchUrl: string;
}

const chartLink = (parameters: Record<string, string>) =>
  `chart?${new URLSearchParams(parameters).toString()}`;

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();

function patientList({ patients, chosen, tab, sidebar }: ChartView): Html {
  return html`<nav class="patients" aria-label="My patients">
    <h2>My patients</h2>
    ${patients.map((patient) => {
      const link = chartLink({ patient: patient.id, tab, ...(sidebar && { layout: 'sidebar' }) });
      return html`<a
        href="${link}"
        title="${patient.name}${patient.note && ` · ${patient.note}`}"
        ${patient.id === chosen.id ? html`aria-current="page"` : ''}
      >
        <span class="initials" aria-hidden="true">${initials(patient.name)}</span>
        <span class="who">
          <strong>${patient.name}</strong>
          <small>${patient.note || `MRN ${patient.mrn}`}</small>
        </span>
      </a>`;
    })}
  </nav>`;
}

function banner({ chosen }: ChartView): Html {
  const facts = [
    ['Born', chosen.birthDate],
    ['Sex', chosen.sex || 'not recorded'],
    ['MRN', chosen.mrn || 'none'],
    ['Allergies', 'None known'],
    ['Code status', 'Full'],
  ];
  return html`<section class="banner" aria-label="Patient">
    <h1>${chosen.name}</h1>
    <dl>
      ${facts.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function tabBar({ chosen, tab, sidebar }: ChartView): Html {
  return html`<nav class="tabs" aria-label="Chart">
    ${tabs.map((each) => {
      const link = chartLink({ patient: chosen.id, tab: each, ...(sidebar && { layout: 'sidebar' }) });
      return html`<a href="${link}" ${each === tab ? html`aria-current="page"` : ''}>${tabNames[each]}</a>`;
    })}
  </nav>`;
}

function studyTable({ chosen, studies }: ChartView): Html {
  if (studies.length === 0) return html`<p class="quiet">No imaging results.</p>`;
  return html`<table>
    <thead>
      <tr>
        <th>Date</th>
        <th>Examination</th>
        <th>Modality</th>
        <th class="number">Images</th>
        <th></th>
      </tr>
    </thead>
    <tbody>
      ${studies.map(
        (study) =>
          html`<tr>
            <td class="date">${study.date}</td>
            <td>${study.description}</td>
            <td>${study.modality}</td>
            <td class="number">${study.instances}</td>
            <td>
              <a href="${chartLink({ patient: chosen.id, tab: 'imaging', study: study.uid })}">View images</a>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const card = (title: string, body: Html) =>
  html`<section class="card">
    <h2>${title}</h2>
    ${body}
  </section>`;
const nothing = (text: string) => html`<p class="quiet">${text}</p>`;

function summary(view: ChartView): Html {
  return html`<div class="cards">
    ${card('Problems', nothing('No active problems recorded.'))}
    ${card('Medications', nothing('No active medications recorded.'))}
    ${card('Vitals', nothing('Not taken this visit.'))} ${card('Imaging results', studyTable(view))}
  </div>`;
}

function content(view: ChartView): Html {
  const frame = appFrame(view.launchUrl, `Imaging of ${view.chosen.name}`);
  const scroll = html`<div class="scroll">
    ${view.tab === 'summary' ? summary(view) : card('Imaging results', studyTable(view))}
  </div>`;
  if (view.sidebar) return html`<div class="beside">${scroll}${frame}</div>`;
  return view.tab === 'imaging' ? frame : scroll;
}

export function chartPage(view: ChartView): Html {
  const { chosen, tab } = view;
  const layoutLinks = html`<p>
    <a href="${chartLink({ patient: chosen.id, tab: 'imaging' })}">Full width</a> ·
    <a href="${chartLink({ patient: chosen.id, tab: 'imaging', layout: 'sidebar' })}">Sidebar, 420 px</a> ·
    <a
      href="${chartLink({
        split: view.patients
          .slice(0, 2)
          .map(({ id }) => id)
          .join(','),
      })}"
      >Two patients</a
    >
  </p>`;
  return page({
    title: `${chosen.name} · Chart`,
    fold: tab === 'imaging' && !view.sidebar,
    drawer: sandboxDrawer(view.archives, layoutLinks),
    body: html`<div class="chart">
      ${patientList(view)}
      <main>${banner(view)} ${tabBar(view)} ${content(view)}</main>
    </div>`,
  });
}

/** Two patients in one browser tab: what a split chart does, and where apps have mixed patients up. */
export function splitPage(o: {
  halves: readonly { readonly patient: ChartPatient; readonly launchUrl: string }[];
  archives: readonly ArchiveSwitch[];
}): Html {
  return page({
    title: 'Split chart',
    drawer: sandboxDrawer(o.archives, html`<p><a href="chart">One patient</a></p>`),
    body: html`<div class="split">
      ${o.halves.map(
        ({ patient, launchUrl }) =>
          html`<section>
            <h1>${patient.name} <small>MRN ${patient.mrn} · born ${patient.birthDate}</small></h1>
            ${appFrame(launchUrl, `Imaging of ${patient.name}`)}
          </section>`,
      )}
    </div>`,
  });
}
