/** What a service needs that is called by webhooks. */
@NullMarked
package dev.signet.interactions.webhook;

import org.jspecify.annotations.NullMarked;
