package org.throughline.workspace;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;
import org.springframework.validation.DataBinder;

/**
 * Puts a kept draft back into the form it came from; what no longer fits is left out.
 */
@Component
public class DraftReader {

	private final ConversionService conversions;

	DraftReader(ConversionService mvcConversionService) {
		this.conversions = mvcConversionService;
	}

	public <T> T read(Draft draft, Class<T> form) {
		DataBinder binder = new DataBinder(null, "draft");
		binder.setTargetType(ResolvableType.forClass(form));
		binder.setConversionService(this.conversions);
		binder.construct(new Fields(draft.fields()));
		Object target = binder.getTarget();
		Assert.state(target != null, () -> "No " + form.getSimpleName() + " can be made of a draft");
		return form.cast(target);
	}

	private record Fields(Map<String, List<String>> typed) implements DataBinder.ValueResolver {

		@Override
		public @Nullable Object resolveValue(String name, Class<?> type) {
			List<String> values = this.typed.get(name);
			if (values == null || values.isEmpty()) {
				return null;
			}
			return (values.size() == 1) ? values.get(0) : values.toArray(String[]::new);
		}

		@Override
		public Set<String> getNames() {
			return this.typed.keySet();
		}

	}

}
