import { queryOptions } from '@tanstack/react-query'
import type { components } from '@contract'
import { answered, api } from '@/api/client'

type Schemas = components['schemas']
export type Timing = Schemas['HandoffSettings']
export type FeatureSwitch = Schemas['FeatureSwitch']
export type Text = Schemas['TextAnswer']
export type TextChange = Schemas['TextChange']
export type Hours = Schemas['HoursAnswer']
export type Interval = Schemas['OpenInterval']
export type Holiday = Schemas['Holiday']

export const timingQuery = () =>
  queryOptions({ queryKey: ['settings', 'handoff'] as const, queryFn: ({ signal }) => answered(api.GET('/api/v1/settings/handoff', { signal })) })

export const textsQuery = () =>
  queryOptions({ queryKey: ['settings', 'texts'] as const, queryFn: async ({ signal }) => (await answered(api.GET('/api/v1/settings/texts', { signal }))).texts })

export const hoursQuery = () =>
  queryOptions({ queryKey: ['settings', 'hours'] as const, queryFn: ({ signal }) => answered(api.GET('/api/v1/settings/hours', { signal })) })

export const featuresQuery = () =>
  queryOptions({ queryKey: ['settings', 'features'] as const, queryFn: async ({ signal }) => (await answered(api.GET('/api/v1/settings/features', { signal }))).features })

export async function switchFeature(change: FeatureSwitch) {
  return (await answered(api.PUT('/api/v1/settings/features', { body: change }))).features
}

export function saveTiming(body: Timing) {
  return answered(api.PUT('/api/v1/settings/handoff', { body }))
}

export function saveTexts(texts: TextChange[]) {
  return answered(api.PUT('/api/v1/settings/texts', { body: { texts } }))
}

export function saveHours(week: Interval[], holidays: Holiday[]) {
  return answered(api.PUT('/api/v1/settings/hours', { body: { week, holidays } }))
}
