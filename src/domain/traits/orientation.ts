import type { Instance, Vec3 } from '../model/instance';
import { dot, normalOf } from '../model/vec3';
import type { Orientation } from './traits';

/** cos 37°: what lies further off an axis than that is nobody's axial. */
const nearAxis = 0.8;
const parallel = 0.9;

/** Main direction of all planes; undefined without geometry. */
export function orientationOf(instances: readonly Instance[]): Orientation | undefined {
  const normals = instances.flatMap(({ image }) => (image?.planes ?? []).map(normalOf));
  const [first] = normals;
  if (!first) return undefined;
  if (normals.some((normal) => Math.abs(dot(normal, first)) < parallel)) return 'mixed';
  return nameOf(first);
}

function nameOf([x, y, z]: Vec3): Orientation {
  if (Math.abs(z) >= nearAxis) return 'axial';
  if (Math.abs(x) >= nearAxis) return 'sagittal';
  return Math.abs(y) >= nearAxis ? 'coronal' : 'oblique';
}
