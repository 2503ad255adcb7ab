package org.throughline.workspace.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.throughline.workspace.SentWords;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The fields of the form that was just sent, and where to, without those the page keeps
 * for itself.
 */
@Component
class SentFields implements SentWords {

	private static final Set<String> NOT_TYPED = Set.of("_csrf", "formKey", "keptDraft", "draftPage", "draftTurn");

	@Override
	public Optional<String> digest() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes sent)
				? Optional.of(digest(sent.getRequest().getRequestURI(), sent.getRequest().getParameterMap()))
				: Optional.empty();
	}

	private static String digest(String to, Map<String, String[]> fields) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(to.getBytes(StandardCharsets.UTF_8));
			new TreeMap<>(fields).forEach((name, values) -> {
				if (!NOT_TYPED.contains(name)) {
					digest.update((name + '\0' + String.join("\0", values) + '\1').getBytes(StandardCharsets.UTF_8));
				}
			});
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
