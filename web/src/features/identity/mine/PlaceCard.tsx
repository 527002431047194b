import { SelectField } from '../../../app/forms/SelectField.tsx'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { Card } from '../../../ui/Card.tsx'

/** On the phone there is no top bar: the emergency and the place are chosen here. Nothing to choose, nothing shown. */
export function PlaceCard() {
  const t = useText(identityText)
  const { response, responses, chooseResponse, scope, scopes, chooseScope } = useWorkplace()
  if (responses.length < 2 && scopes.length < 2) return null
  return (
    <Card>
      <div className="k-form">
        {responses.length > 1 && (
          <SelectField
            label={t.mine.response}
            options={responses.map(({ id, name }) => ({ value: id, label: name }))}
            value={response?.id ?? null}
            onChange={(id) => id && chooseResponse(id)}
          />
        )}
        {scopes.length > 1 && (
          <SelectField
            label={t.mine.place}
            options={scopes.map(({ key, label }) => ({ value: key, label }))}
            value={scope.key}
            onChange={(key) => key && chooseScope(key)}
          />
        )}
      </div>
    </Card>
  )
}
