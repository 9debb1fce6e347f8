import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answered, api } from '@/api/client'
import type { ArticleFields } from '@/api/types'

export const passagesQuery = (text: string) =>
  queryOptions({
    queryKey: ['passages', text] as const,
    queryFn: async ({ signal }) => (await answered(api.GET('/api/v1/knowledge/search', { params: { query: { q: text, limit: 6 } }, signal }))).data,
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  })

export const articleQuery = (id: string) =>
  queryOptions({
    queryKey: ['article', id] as const,
    queryFn: ({ signal }) => answered(api.GET('/api/v1/knowledge/articles/{id}', { params: { path: { id } }, signal })),
    staleTime: 60_000,
  })

export const articlesQuery = () =>
  infiniteQueryOptions({
    queryKey: ['articles'] as const,
    queryFn: ({ pageParam, signal }) =>
      answered(api.GET('/api/v1/knowledge/articles', { params: { query: { limit: 100, page: pageParam } }, signal })),
    initialPageParam: 1,
    getNextPageParam: (page) => ('pages' in page && page.page < page.pages ? page.page + 1 : undefined),
  })

/** What the bot could not answer in the last month, alike questions together. */
export const unansweredQuery = () =>
  queryOptions({
    queryKey: ['unanswered'] as const,
    queryFn: async ({ signal }) => (await answered(api.GET('/api/v1/knowledge/unanswered', { params: { query: {} }, signal }))).data,
    staleTime: 60_000,
  })

export function publishArticle(body: ArticleFields) {
  return answered(api.POST('/api/v1/knowledge/articles', { body }))
}

export function reviseArticle(id: string, body: ArticleFields) {
  return answered(api.PUT('/api/v1/knowledge/articles/{id}', { params: { path: { id } }, body }))
}

export function withdrawArticle(id: string) {
  return answered(api.DELETE('/api/v1/knowledge/articles/{id}', { params: { path: { id } } }))
}

/** Comma-separated where the name says so, else one JSON object a line. */
export async function importArticles(file: File) {
  const body = await file.text()
  const type = file.name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'application/x-ndjson'
  return answered(api.POST('/api/v1/knowledge/import', { body, bodySerializer: (text: string) => text, headers: { 'Content-Type': type } }))
}

/** What the bot would answer, without anybody being told. */
export function askBot(question: string) {
  return answered(api.POST('/api/v1/knowledge/ask', { body: { question } }))
}
