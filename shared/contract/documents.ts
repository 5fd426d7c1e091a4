import { policyDocumentEntity } from '../domain/policy-documents/entity.ts';
import { publicityEntity } from '../domain/publicity/entity.ts';
import { entityContract } from './entity.ts';

export const policyDocumentsContract = entityContract(policyDocumentEntity);

export const publicityContract = entityContract(publicityEntity);
