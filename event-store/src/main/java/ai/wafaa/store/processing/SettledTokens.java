package ai.wafaa.store.processing;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/** The position of one group, kept no further than where nothing is {@link UnderWay} any more. */
final class SettledTokens implements TokenStore {
    private final TokenStore tokens;
    private final UnderWay underWay;
    private volatile long handled = -1;
    private volatile long kept = -1;

    SettledTokens(TokenStore tokens, UnderWay underWay) {
        this.tokens = tokens;
        this.underWay = underWay;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String group, int segment) {
        if (token instanceof GlobalSequenceTrackingToken position) {
            handled = position.getGlobalIndex();
            keep(group, segment);
        } else {
            tokens.storeToken(token, group, segment);
        }
    }

    private void keep(String group, int segment) {
        long settled = underWay.settled(handled);
        tokens.storeToken(new GlobalSequenceTrackingToken(settled), group, segment);
        kept = settled;
    }

    /** While nothing new happens, work ends all the same. */
    @Override
    public void extendClaim(String group, int segment) {
        if (underWay.settled(handled) > kept) {
            keep(group, segment);
        } else {
            tokens.extendClaim(group, segment);
        }
    }

    @Override
    public TrackingToken fetchToken(String group, int segment) {
        claimed();
        return tokens.fetchToken(group, segment);
    }

    @Override
    public TrackingToken fetchToken(String group, Segment segment) {
        claimed();
        return tokens.fetchToken(group, segment);
    }

    private void claimed() {
        handled = -1;
        kept = -1;
    }

    @Override
    public void releaseClaim(String group, int segment) {
        tokens.releaseClaim(group, segment);
    }

    @Override
    public void initializeTokenSegments(String group, int segments) {
        tokens.initializeTokenSegments(group, segments);
    }

    @Override
    public void initializeTokenSegments(String group, int segments, @Nullable TrackingToken initial) {
        tokens.initializeTokenSegments(group, segments, initial);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String group, int segment) {
        tokens.initializeSegment(token, group, segment);
    }

    @Override
    public void deleteToken(String group, int segment) {
        tokens.deleteToken(group, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String group) {
        return tokens.fetchSegments(group);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String group) {
        return tokens.fetchAvailableSegments(group);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return tokens.retrieveStorageIdentifier();
    }
}
