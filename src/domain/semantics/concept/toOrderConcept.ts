import type { Order } from '@/domain/model/order';
import type { ExamConcept } from './concept';
import { noFields } from './fields';
import { noLocalNames, type LocalNames } from './localNames';
import { readExam } from './toExamConcept';

/** The concept of what an order asks for. Its reasons count for its purpose only: they name other exams and organs. */
export function toOrderConcept(order: Order, local: LocalNames = noLocalNames): ExamConcept {
  const concept = readExam({ ...noFields, procedures: order.codes, bodySites: order.bodySites }, local);
  const reasons = readExam({ ...noFields, orders: order.reasons });
  const purpose = [...reasons.flags].filter((flag) => flag === 'followUp' || flag === 'lineCheck');
  return { ...concept, flags: new Set([...concept.flags, ...purpose]) };
}
