/** Auto-configuration of the Interactions client for Spring Boot 3 and 4. */
@NullMarked
package dev.signet.interactions.spring;

import org.jspecify.annotations.NullMarked;
