package io.standpoint.text;

import java.util.Set;

/** The forms of "be", before a participle also of "get", in lower case as the tokenizer parts them. */
public final class Be {
    private static final Set<String> FORMS =
            Set.of("be", "am", "'m", "is", "'s", "are", "'re", "was", "were", "been", "being");
    private static final Set<String> GET = Set.of("get", "gets", "got", "getting", "gotten");

    private Be() {}

    public static boolean isForm(String word) {
        return FORMS.contains(word);
    }

    /** Whether it makes a participle behind it passive: "was sacked", "got sacked". */
    public static boolean isPassive(String word) {
        return FORMS.contains(word) || GET.contains(word);
    }
}
