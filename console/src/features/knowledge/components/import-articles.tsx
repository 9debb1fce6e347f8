import { Button, FileButton } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { asProblem } from '@/api/problem'
import { useT } from '@/i18n/use-t'
import { useProblemText } from '@/ui/problem-text'
import { articlesQuery, importArticles } from '../api/knowledge'
import css from './knowledge.module.css'

const ERRORS_SHOWN = 20

/** A whole file of articles; what is left out is told by line, and the rest goes in. */
export function useImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: importArticles,
    onSuccess: () => client.invalidateQueries({ queryKey: articlesQuery().queryKey }),
  })
}

export function ImportButton({ importing }: { importing: ReturnType<typeof useImport> }) {
  const { t } = useT()
  return (
    <FileButton accept=".csv,.jsonl,.ndjson" onChange={(file) => file && importing.mutate(file)}>
      {(props) => (
        <Button {...props} variant="default" leftSection={<IconUpload size={16} />} loading={importing.isPending}>
          {t('knowledge.import')}
        </Button>
      )}
    </FileButton>
  )
}

export function Imported({ importing }: { importing: ReturnType<typeof useImport> }) {
  const { t } = useT()
  const problemText = useProblemText()
  const result = importing.data
  return (
    <div aria-live="polite">
      {importing.error && <p role="alert">{problemText(asProblem(importing.error))}</p>}
      {result && (
        <div className={css.imported}>
          <p>{t('knowledge.imported', { count: result.imported })}</p>
          {result.failed > 0 && <p>{t('knowledge.leftOut', { count: result.failed })}</p>}
          <ul className={css.facts}>
            {result.errors.slice(0, ERRORS_SHOWN).map((error) => (
              <li key={`${error.line} ${error.detail}`}>{t('knowledge.line', { line: error.line })} <span dir="auto">{error.detail}</span></li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
