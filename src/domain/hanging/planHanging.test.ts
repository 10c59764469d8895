import { describe, expect, it } from 'vitest';
import type { Series, Study } from '@/domain/model/study';
import type { SeriesUid } from '@/domain/model/ids';
import type { Instance } from '@/domain/model/instance';
import { aSeries, aStudy, anInstance } from '@/testing/builders';
import type { Focus, HangingPlan, HangingPreferences, ScreenSize } from './plan';
import { planHanging } from './planHanging';
import { reasonWords } from './reasonWords';
import { stepPrior } from './stepPrior';

const desk: ScreenSize = { widthPx: 1040, heightPx: 640 };
const wall: ScreenSize = { widthPx: 2400, heightPx: 1300 };
const sidebar: ScreenSize = { widthPx: 420, heightPx: 700 };

function studyOf(modality: string, names: readonly string[], fields: Partial<Study> = {}): Study {
  const series = names.map((description, at) => aSeries({ modality, description, number: at + 1 }));
  return aStudy({ modalities: [modality], series, ...fields });
}

const historyOf = (studies: readonly Study[]) => ({
  studies,
  gaps: [],
  sources: [],
  imageless: [],
  complete: true,
});

function plan(
  current: Study,
  prior: Study | null,
  screen: ScreenSize = desk,
  more: { preferences?: HangingPreferences; focus?: Partial<Focus>; others?: readonly Study[] } = {},
): HangingPlan {
  const studies = [current, ...(prior ? [prior] : []), ...(more.others ?? [])];
  const focus: Focus = {
    current: current.uid,
    priors: studies.slice(1).map(({ uid }) => uid),
    ...more.focus,
  };
  const made = planHanging(historyOf(studies), focus, screen, more.preferences ?? {});
  if (!made) throw new Error('no plan');
  return made;
}

/** Panes as people see them: role and the name of the series. */
function hung({ stages }: HangingPlan, ...studies: readonly (Study | null)[]): string[] {
  const all = studies.flatMap((study) => study?.series ?? []);
  return stages.map(({ layout, panes }) => {
    const names = panes.map((pane) => {
      if (!pane) return '–';
      const name = all.find(({ uid }) => uid === pane.series)?.description ?? 'nothing';
      return `${pane.role === 'current' ? '' : 'prior '}${name}`;
    });
    return `${layout}: ${names.join(' | ')}`;
  });
}

describe('A CT and its prior', () => {
  const current = studyOf('CT', ['Topogram', 'Lunge 1.0 Bl57', 'Thorax 3.0 Br40', 'Thorax cor 3.0 Br40']);
  const prior = studyOf('CT', [
    'Patientenprotokoll',
    'Thorax 5.0 B31f',
    'Thorax 1.0 B70f Lunge',
    'Topogramm',
  ]);

  it('hang side by side, kernel beside kernel and not number beside number', () => {
    expect(hung(plan(current, prior), current, prior)).toEqual([
      '1x2: Thorax 3.0 Br40 | prior Thorax 5.0 B31f',
      '1x2: Lunge 1.0 Bl57 | prior Thorax 1.0 B70f Lunge',
      '1x2: Thorax cor 3.0 Br40 | prior Thorax 5.0 B31f',
    ]);
  });

  it('say why, in words', () => {
    const { stages, leftOut } = plan(current, prior);
    const reasons = stages[0]?.panes.map((pane) => pane && reasonWords(pane.reason));
    expect(reasons).toEqual(['ct: soft 3 mm', 'matches: soft; differs: thicknessMm (3 mm, prior 5 mm)']);
    expect(leftOut.map(({ reason }) => reasonWords(reason))).toEqual([
      'a localizer, made to plan the scan',
      'a captured document',
      'a localizer, made to plan the scan',
    ]);
  });

  it('show two pairs on a wall', () => {
    expect(plan(current, prior, wall).stages[0]?.layout).toBe('2x2');
  });

  it('come one after the other in a sidebar', () => {
    const stages = hung(plan(current, prior, sidebar), current, prior);
    expect(stages.slice(0, 2)).toEqual(['1x1: Thorax 3.0 Br40', '1x1: prior Thorax 5.0 B31f']);
  });

  it('name what comes next: the later screens, then the next prior', () => {
    const older = studyOf('CT', ['Thorax 5.0 B40f']);
    const { prefetch } = plan(current, prior, desk, { others: [older] });
    expect(prefetch.map(({ why }) => why)).toEqual([
      'later-stage',
      'later-stage',
      'later-stage',
      'next-prior',
    ]);
    const named = [...current.series, ...prior.series].map(({ uid, description }) => [uid, description]);
    const nameOf = new Map(named as [string, string][]);
    expect(prefetch.slice(0, 3).map(({ series }) => nameOf.get(series))).toEqual([
      ...['Lunge 1.0 Bl57', 'Thorax 1.0 B70f Lunge', 'Thorax cor 3.0 Br40'],
    ]);
    expect(prefetch.at(-1)?.series).toBe(older.series[0]?.uid);
  });

  it('never put a coronal stack beside an axial one', () => {
    const axial = studyOf('CT', ['Chest axial 3 mm']);
    const coronal = studyOf('CT', ['Chest coronal 3 mm']);
    const made = plan(axial, coronal);
    expect(hung(made, axial, coronal)).toEqual(['1x2: Chest axial 3 mm | prior nothing']);
    expect(made.leftOut).toEqual([
      { study: coronal.uid, series: coronal.series[0]?.uid, reason: { code: 'no-counterpart' } },
    ]);
  });

  it('match contrast phases', () => {
    const now = studyOf('CT', ['Abdomen nativ 5.0', 'Abdomen art. 3.0', 'Abdomen pv 3.0']);
    const then = studyOf('CT', ['Abdomen portalvenös 3.0', 'Abdomen ohne KM 5.0', 'Abdomen arteriell 3.0']);
    expect(hung(plan(now, then), now, then)).toEqual([
      '1x2: Abdomen pv 3.0 | prior Abdomen portalvenös 3.0',
      '1x2: Abdomen art. 3.0 | prior Abdomen arteriell 3.0',
      '1x2: Abdomen nativ 5.0 | prior Abdomen ohne KM 5.0',
    ]);
  });
});

describe('An MR', () => {
  const siemens = studyOf('MR', [
    'localizer',
    't2_tse_tra',
    't1_tse_tra',
    'ep2d_diff_3scan_trace_p2_TRACEW',
    'ep2d_diff_3scan_trace_p2_ADC',
    't2_tirm_tra_dark-fluid',
    't1_mprage_sag',
  ]);
  const ge = studyOf('MR', ['3-pl Loc', 'Ax DWI', 'Ax T2 FLAIR', 'AX T1 FSE', 'Ax T2 PROPELLER', 'COR T2']);

  it('alone shows four weightings, the rest on the next screen', () => {
    expect(hung(plan(siemens, null), siemens)).toEqual([
      '2x2: t1_tse_tra | t2_tse_tra | t2_tirm_tra_dark-fluid | ep2d_diff_3scan_trace_p2_TRACEW',
      '1x2: ep2d_diff_3scan_trace_p2_ADC | t1_mprage_sag',
    ]);
  });

  it('stands beside a prior of another maker, weighting by weighting', () => {
    const stages = hung(plan(siemens, ge, { widthPx: 800, heightPx: 640 }), siemens, ge);
    expect(stages.slice(0, 2)).toEqual([
      '2x2: t1_tse_tra | prior AX T1 FSE | t2_tse_tra | prior Ax T2 PROPELLER',
      '2x2: t2_tirm_tra_dark-fluid | prior Ax T2 FLAIR | ep2d_diff_3scan_trace_p2_TRACEW | prior Ax DWI',
    ]);
  });

  it('on a broad screen has its prior below', () => {
    expect(hung(plan(siemens, ge, wall), siemens, ge)[0]).toBe(
      '2x3: t1_tse_tra | t2_tse_tra | t2_tirm_tra_dark-fluid | prior AX T1 FSE | prior Ax T2 PROPELLER | prior Ax T2 FLAIR',
    );
  });

  it('with contrast opens on the enhanced T1', () => {
    const enhanced = studyOf('MR', ['AX T1', 'AX T2', 'AX T1 +C']);
    expect(hung(plan(enhanced, null), enhanced)[0]).toContain('AX T1 +C | AX T2 | AX T1');
  });
});

describe('Radiographs', () => {
  it('hang view by view', () => {
    const now = studyOf('DX', ['Thorax seitlich', 'Thorax p.a.']);
    const then = studyOf('CR', ['Chest PA', 'Chest LAT']);
    expect(hung(plan(now, then), now, then)).toEqual([
      '1x2: Thorax p.a. | prior Chest PA',
      '1x2: Thorax seitlich | prior Chest LAT',
    ]);
    expect(hung(plan(now, null), now)).toEqual(['1x2: Thorax p.a. | Thorax seitlich']);
  });

  it('a bedside film stands beside an upright one, and says so', () => {
    const made = plan(studyOf('DX', ['Chest AP portable']), studyOf('DX', ['Chest PA']));
    const reason = made.stages[0]?.panes[1]?.reason;
    expect(reason && reasonWords(reason)).toBe('same modality; differs: view (AP, prior PA)');
  });

  it('of the other side is no counterpart', () => {
    const now = studyOf('DX', ['Knee RT AP']);
    const then = studyOf('DX', ['Knee LT AP']);
    expect(hung(plan(now, then), now, then)).toEqual(['1x2: Knee RT AP | prior nothing']);
  });
});

describe('Mammography', () => {
  const views = ['L MLO', 'R MLO', 'L CC', 'R CC'];
  const now = studyOf('MG', views);
  const then = studyOf('MG', ['RCC', 'LCC', 'RMLO', 'LMLO']);

  it('is RCC LCC RMLO LMLO with the prior below', () => {
    expect(hung(plan(now, then), now, then)).toEqual([
      '2x4: R CC | L CC | R MLO | L MLO | prior RCC | prior LCC | prior RMLO | prior LMLO',
    ]);
    expect(hung(plan(now, null), now)).toEqual(['1x4: R CC | L CC | R MLO | L MLO']);
  });

  it('on a smaller screen shows the views in two steps', () => {
    expect(hung(plan(now, then, { widthPx: 700, heightPx: 640 }), now, then)).toEqual([
      '2x2: R CC | L CC | prior RCC | prior LCC',
      '2x2: R MLO | L MLO | prior RMLO | prior LMLO',
    ]);
  });

  it('finds the views within one series, once its headers are there', () => {
    const series = aSeries({ modality: 'MG', description: 'Screening' });
    const study = aStudy({ modalities: ['MG'], series: [series] });
    const instances = ['L MLO', 'R CC', 'R MLO', 'L CC'].map((view) => {
      const [side, position] = view.split(' ');
      return anInstance(study, series, {
        dataset: { '00200062': { vr: 'CS', Value: [side] }, '00185101': { vr: 'CS', Value: [position] } },
      });
    });
    const loaded = new Map<SeriesUid, readonly Instance[]>([[series.uid, instances]]);
    const [stage] = plan(study, null, desk, { focus: { loaded } }).stages;
    expect(stage?.panes.map((pane) => pane?.label)).toEqual(['R CC', 'L CC', 'R MLO', 'L MLO']);
    expect(stage?.panes[0]?.image).toBe(instances[1]?.uid);
    expect(plan(study, null).stages[0]?.layout).toBe('1x1');
  });
});

describe('Any study', () => {
  it.each(['US', 'XA'])('of %s is hung beside its prior', (modality) => {
    const made = plan(studyOf(modality, ['Clip 1']), studyOf(modality, ['Clip 1']));
    expect(made.stages[0]).toMatchObject({ layout: '1x2' });
  });

  it('never opens on what is not read, unless there is nothing else', () => {
    const report = aSeries({ modality: 'SR', description: 'Report' });
    const scout = aSeries({ modality: 'CT', description: 'Scout' });
    const image = aSeries({ modality: 'CT', description: 'Axial' });
    const all = aStudy({ series: [report, scout, image] });
    expect(hung(plan(all, null), all)).toEqual(['1x1: Axial']);
    const only = aStudy({ series: [report, scout] });
    const made = plan(only, null);
    expect(hung(made, only)).toEqual(['1x1: Scout']);
    expect(made.stages[0]?.panes[0]?.reason).toEqual({ code: 'nothing-else', kind: 'localizer' });
    expect(made.leftOut.map(({ series }) => series)).toEqual([report.uid]);
  });

  it('whose series are not known yet has a pane that says so', () => {
    const unlisted = aStudy({ series: [] });
    const made = plan(unlisted, aStudy({ series: [] }));
    expect(made.stages[0]?.panes.map((pane) => [pane?.series, pane?.reason.code])).toEqual([
      [null, 'series-not-listed'],
      [null, 'series-not-listed'],
    ]);
  });

  it('loses no series: each is on a screen or left out with a reason', () => {
    const series: Series[] = [
      aSeries({ description: 'empty', instanceCount: 0 }),
      aSeries({ description: 'away', sources: [] }),
      ...['Scout', 'Lung 1 mm', 'Soft 3 mm', 'cor', 'sag', 'MIP'].map((description) =>
        aSeries({ description }),
      ),
    ];
    const study = aStudy({ series, sources: [] });
    const { stages, leftOut } = plan(study, null);
    const told = [
      ...stages.flatMap(({ panes }) => panes.map((pane) => pane?.series)),
      ...leftOut.map((it) => it.series),
    ];
    expect(new Set(told)).toEqual(new Set(series.map(({ uid }) => uid)));
    expect(leftOut.map(({ reason }) => reason.code).sort()).toEqual(['empty', 'kind', 'unreachable']);
  });

  it('hangs as the reader has it', () => {
    const now = studyOf('CT', ['A 3 mm', 'B lung', 'C bone']);
    expect(hung(plan(now, null, desk, { preferences: { layout: '2x2' } }), now)).toEqual([
      '2x2: A 3 mm | B lung | C bone | –',
    ]);
    expect(plan(now, now, desk, { preferences: { layout: '3x3' } }).stages[0]?.panes).toHaveLength(9);
  });

  it('that the history does not hold has no plan', () => {
    const stranger = aStudy();
    const focus = { current: stranger.uid, priors: [] };
    expect(planHanging(historyOf([aStudy()]), focus, desk, {})).toBeNull();
  });
});

describe('Stepping through priors', () => {
  const [current, best, second] = [aStudy(), aStudy(), aStudy()];
  const focus: Focus = { current: current.uid, priors: [best.uid, second.uid] };

  it('goes along the ranking and stops at its ends', () => {
    const next = stepPrior(focus, 1);
    expect(next?.prior).toBe(second.uid);
    expect(next && stepPrior(next, 1)).toBeNull();
    expect(next && stepPrior(next, -1)?.prior).toBe(best.uid);
    expect(stepPrior(focus, -1)).toBeNull();
  });

  it('starts with the best where none hangs', () => {
    expect(stepPrior({ ...focus, prior: null }, 1)?.prior).toBe(best.uid);
    expect(stepPrior({ ...focus, prior: null }, -1)).toBeNull();
  });

  it('the plan follows', () => {
    const others = [best, second];
    expect(plan(current, null, desk, { others }).prior).toBe(best.uid);
    expect(plan(current, null, desk, { others, focus: { prior: second.uid } }).prior).toBe(second.uid);
    expect(plan(current, null, desk, { others, focus: { prior: null } }).prior).toBeNull();
  });
});
