/** Who may call: API keys and what they allow. How requests carry them is {@code rest}'s, where they are kept {@code storage}'s. */
package io.standpoint.security;
