package vn.neuguong.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/**
 * A document as it lies in the store: its BSON. Each reader makes its own document of it, so nobody ever sees half an
 * update, and a commit copies bytes, whatever else is on their page.
 */
final class StoredDocument {

    private static final int USUAL_BYTES = 512;

    private StoredDocument() {}

    static byte[] of(Document document) {
        ByteBuf bson = Unpooled.buffer(USUAL_BYTES);
        BsonEncoder.encodeDocument(document, bson);
        return ByteBufUtil.getBytes(bson);
    }

    static Document read(byte[] bson) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
    }
}
