import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import type { Report } from '@/features/analytics/api/types'

type Call = (path: string, init: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>

async function call<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object, signal?: AbortSignal): Promise<T> {
  // The paths stand in the server's description; this module names the types of their answers.
  return answered((api[method] as unknown as Call)(path, { body, signal })) as Promise<T>
}

export const reportsQuery = () =>
  queryOptions({
    queryKey: ['reports'] as const,
    queryFn: ({ signal }) => call<{ data: Report[] }>('GET', '/api/v1/analytics/reports', undefined, signal),
    refetchInterval: (query) => (query.state.data?.data.some((r) => r.status === 'running') ? 1000 : false),
  })

export interface Wanted {
  report_type: string
  format: string
  from: string
  to: string
  tz: string
  language: string
}

export function generate(wanted: Wanted) {
  return call<{ report_id: string }>('POST', '/api/v1/analytics/reports/generate', wanted)
}

export function fileOf(report: Report): string {
  return `/api/v1/analytics/reports/${report.report_id}/download`
}

/** The page that the PDF would be made of; nothing is kept of it. */
export const previewQuery = ({ report_type, from, to, tz, language }: Wanted) =>
  queryOptions({
    queryKey: ['reports', 'preview', report_type, from, to, tz, language] as const,
    queryFn: ({ signal }) => answered((api.GET as unknown as Call)('/api/v1/analytics/reports/preview', { params: { query: { report_type, from, to, tz, language } }, parseAs: 'text', signal })) as Promise<string>,
  })

export interface Schedule {
  id: string
  report_type: string
  frequency: 'daily' | 'weekly' | 'monthly'
  send_at: string
  recipients: string[]
  enabled: boolean
  tz: string
  next_scheduled?: string | null
  last_sent?: string | null
  problem?: string | null
}

const SCHEDULES = '/api/v1/reports/scheduled'

export const schedulesQuery = () =>
  queryOptions({
    queryKey: ['reports', 'schedules'] as const,
    queryFn: ({ signal }) => call<{ data: Schedule[] }>('GET', SCHEDULES, undefined, signal),
    refetchInterval: 15_000,
  })

/** In the company's zone. */
export function addSchedule(schedule: Pick<Schedule, 'report_type' | 'frequency' | 'recipients' | 'send_at'> & { language: string }) {
  return call<Schedule>('POST', SCHEDULES, schedule)
}

export function changeSchedule(id: string, changes: Partial<Schedule>) {
  return call<Schedule>('PATCH', `${SCHEDULES}/${id}`, changes)
}

export function removeSchedule(id: string) {
  return call<undefined>('DELETE', `${SCHEDULES}/${id}`)
}

export function sendNow(id: string) {
  return call<Schedule>('POST', `${SCHEDULES}/${id}/send`, {})
}

/** A domain to whose addresses reports may go, once it is verified. */
export interface Domain {
  domain: string
  verified: boolean
  by_operator: boolean
}

const DOMAINS = '/api/v1/reports/domains'

export const domainsQuery = () =>
  queryOptions({
    queryKey: ['reports', 'domains'] as const,
    queryFn: ({ signal }) => call<{ data: Domain[] }>('GET', DOMAINS, undefined, signal),
  })

/** Has a code mailed to the domain's postmaster. */
export function addDomain(domain: string) {
  return call<{ data: Domain[] }>('POST', DOMAINS, { domain })
}

export function verifyDomain(domain: string, code: string) {
  return call<{ data: Domain[] }>('POST', `${DOMAINS}/${encodeURIComponent(domain)}/verify`, { code })
}

export function removeDomain(domain: string) {
  return call<undefined>('DELETE', `${DOMAINS}/${encodeURIComponent(domain)}`)
}

/** A mail that stayed in the sandbox. */
export interface SandboxMail {
  at: string
  message_id: string
  to: string
  subject: string
  text: string
  attachments: string[]
}

/** A file that a mail carried. */
export function attachmentOf(mail: SandboxMail, name: string): string {
  return `/api/v1/sandbox/mails/attachment?${new URLSearchParams({ message_id: mail.message_id, name })}`
}

export const mailsQuery = () =>
  queryOptions({
    queryKey: ['reports', 'mails'] as const,
    queryFn: ({ signal }) => call<{ data: SandboxMail[] }>('GET', '/api/v1/sandbox/mails', undefined, signal),
    refetchInterval: 5_000,
  })
